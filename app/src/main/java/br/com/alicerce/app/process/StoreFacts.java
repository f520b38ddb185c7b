package br.com.alicerce.app.process;

import br.com.alicerce.construction.loja.DadosDaLoja;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.identity.stores.Slug;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.stores.Stores;
import br.com.alicerce.identity.users.Users;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells the vertical of the store and its people, who are identity's: only here do the two meet. */
final class StoreFacts implements Loja {

  @Override
  public Optional<UUID> aberta(Session session, String slug) {
    return Slug.of(slug).flatMap(known -> Stores.bySlug(session, known)).filter(Store::active).map(Store::id);
  }

  @Override
  public DadosDaLoja dados(Session session) {
    return Stores.byId(session, CurrentStore.id())
        .map(store -> new DadosDaLoja(store.name(), store.cnpj()))
        .orElseThrow(() -> new IllegalStateException("the bound store is not there"));
  }

  @Override
  public Map<UUID, String> nomes(Session session, Collection<UUID> usuarios) {
    return Users.names(session, usuarios);
  }

  @Override
  public List<Motorista> motoristas(Session session) {
    return Users.active(session, Role.MOTORISTA).stream().map(user -> new Motorista(user.id(), user.name())).toList();
  }
}
