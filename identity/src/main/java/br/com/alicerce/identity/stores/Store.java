package br.com.alicerce.identity.stores;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store.
 *
 * @param cnpj its document in normal form, 14 characters without mask; null when it was not told
 * @param active whether anybody may come in
 */
public record Store(
    UUID id, Slug slug, String name, @Nullable String cnpj, Branding branding, boolean active, Instant createdAt) {}
