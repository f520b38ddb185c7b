package br.com.alicerce.construction.testes;

import br.com.alicerce.platform.pages.Branding;
import br.com.alicerce.platform.pages.Brandings;
import java.util.Optional;
import java.util.UUID;

/** Every store looks like the house. */
final class LojaSemMarca implements Brandings {

  @Override
  public Branding of(UUID storeId) {
    return Branding.ALICERCE;
  }

  @Override
  public Optional<Branding> ofSlug(String slug) {
    return Optional.empty();
  }
}
