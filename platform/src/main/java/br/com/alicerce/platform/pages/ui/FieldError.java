package br.com.alicerce.platform.pages.ui;

/**
 * What is wrong with one input.
 *
 * @param field the input's name in the form
 * @param message in Portuguese, a whole sentence
 */
public record FieldError(String field, String message) {}
