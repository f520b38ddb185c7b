package br.com.alicerce.construction.clientes;

import br.com.alicerce.platform.pages.FilledForm;

/**
 * What the form of a customer shows.
 *
 * @param title what is being done
 * @param action where it is posted
 * @param back where it leads without being sent
 * @param editing whether the customer exists already
 */
public record ClienteFormView(String title, String action, String back, boolean editing, FilledForm form) {}
