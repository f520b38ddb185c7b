package br.com.alicerce.identity.users;

import br.com.alicerce.platform.pages.FilledForm;

/**
 * What the form of a person shows.
 *
 * @param title what is being done
 * @param action where it is posted
 * @param editing whether the person is there already
 * @param active whether they may come in now
 */
public record MemberView(String title, String action, boolean editing, boolean active, FilledForm form) {}
