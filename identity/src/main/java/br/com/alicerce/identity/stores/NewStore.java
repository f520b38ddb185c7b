package br.com.alicerce.identity.stores;

import org.jspecify.annotations.Nullable;

/** A store to be opened, as typed; whether it will do is decided by {@link CreateStore}. */
public record NewStore(String slug, String name, @Nullable String cnpj, Branding branding) {}
