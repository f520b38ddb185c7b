package br.com.alicerce.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the login page shows.
 *
 * @param slug the store to log in to where the host does not tell it; null hides the field
 * @param email what was typed before; empty at first
 * @param next where to go afterwards
 * @param refusal why it did not work, in words that do not tell whether the e-mail exists; null at first
 */
public record LoginView(@Nullable String slug, String email, String next, @Nullable String refusal) {}
