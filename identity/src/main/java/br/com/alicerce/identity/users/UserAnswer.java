package br.com.alicerce.identity.users;

import br.com.alicerce.platform.security.Role;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person, as clients see them.
 *
 * @param role the first of {@code roles}
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record UserAnswer(
    UUID id,
    String name,
    String email,
    String role,
    List<String> roles,
    boolean active,
    Instant createdAt,
    Instant updatedAt) {

  static UserAnswer of(User user) {
    List<String> roles = user.roles().stream().sorted().map(Role::word).toList();
    return new UserAnswer(
        user.id(),
        user.name(),
        user.email().text(),
        roles.getFirst(),
        roles,
        user.active(),
        user.createdAt(),
        user.updatedAt());
  }
}
