package br.com.alicerce.platform.pages.ui;

/** One of several views of the same thing. */
public record Tab(String label, String href, boolean active) {}
