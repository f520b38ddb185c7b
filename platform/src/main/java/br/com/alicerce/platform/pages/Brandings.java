package br.com.alicerce.platform.pages;

import java.util.Optional;
import java.util.UUID;

/** How stores look. */
public interface Brandings {

  /** The look of a store that exists. */
  Branding of(UUID storeId);

  /** The look of the store with this slug, for pages before the login; empty when there is none. */
  Optional<Branding> ofSlug(String slug);
}
