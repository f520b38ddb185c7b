package br.com.alicerce.platform.pages.ui;

/** One of the things that can be chosen. */
public record Option(String value, String label) {}
