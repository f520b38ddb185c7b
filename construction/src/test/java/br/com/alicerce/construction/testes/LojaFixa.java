package br.com.alicerce.construction.testes;

import br.com.alicerce.construction.loja.DadosDaLoja;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.pages.Branding;
import br.com.alicerce.platform.pages.Brandings;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A store whose people are those of the test.
 *
 * @param nomes by person
 * @param motoristas stores by the person who drives for them
 * @param lojas by slug
 */
record LojaFixa(Map<UUID, String> nomes, Map<UUID, UUID> motoristas, Map<String, UUID> lojas) implements Loja {

  @Override
  public Optional<UUID> aberta(Session session, String slug) {
    return Optional.ofNullable(lojas.get(slug));
  }

  @Override
  public DadosDaLoja dados(Session session) {
    return new DadosDaLoja("Loja de teste", "11222333000181");
  }

  @Override
  public Map<UUID, String> nomes(Session session, Collection<UUID> usuarios) {
    return usuarios.stream().filter(nomes::containsKey).collect(Collectors.toMap(id -> id, nomes::get));
  }

  @Override
  public List<Motorista> motoristas(Session session) {
    return motoristas.entrySet().stream()
        .filter(entry -> entry.getValue().equals(CurrentStore.id()))
        .map(entry -> new Motorista(entry.getKey(), nomes.get(entry.getKey())))
        .toList();
  }

  /** The look of every store of a test. */
  record Marca() implements Brandings {

    @Override
    public Branding of(UUID storeId) {
      return Branding.ALICERCE;
    }

    @Override
    public Optional<Branding> ofSlug(String slug) {
      return Optional.empty();
    }
  }
}
