package br.com.alicerce.identity;

import br.com.alicerce.platform.pages.ui.HiddenFields;
import org.jspecify.annotations.Nullable;

/**
 * What the login page shows.
 *
 * @param slug the store to log in to where the host does not tell it; null hides the field
 * @param email what was typed before; empty at first
 * @param next where to go afterwards
 * @param kept what was typed elsewhere before and waits for the login; empty in most
 * @param refusal why it did not work, in words that do not tell whether the e-mail exists; null at first
 */
public record LoginView(@Nullable String slug, String email, String next, HiddenFields kept, @Nullable String refusal) {}
