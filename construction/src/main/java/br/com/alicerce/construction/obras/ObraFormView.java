package br.com.alicerce.construction.obras;

import br.com.alicerce.platform.pages.FilledForm;

/**
 * What the form of a building site shows.
 *
 * @param title what is being done
 * @param cliente whose site it is
 * @param action where it is posted
 * @param back where it leads without being sent
 * @param editing whether the site exists already
 */
public record ObraFormView(
    String title, String cliente, String action, String back, boolean editing, FilledForm form) {}
