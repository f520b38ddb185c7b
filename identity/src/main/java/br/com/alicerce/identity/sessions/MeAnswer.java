package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.security.Role;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.UUID;

/** Who the caller is, and where. */
@Json(naming = Json.Naming.LowerUnderscore)
public record MeAnswer(UUID id, String name, String email, List<String> roles, Tenant tenant) {

  /** The store that the caller is in. */
  @Json(naming = Json.Naming.LowerUnderscore)
  public record Tenant(UUID id, String slug, String name) {}

  static MeAnswer of(User user, Store store) {
    return new MeAnswer(
        user.id(),
        user.name(),
        user.email().text(),
        user.roles().stream().sorted().map(Role::word).toList(),
        new Tenant(store.id(), store.slug().text(), store.name()));
  }
}
