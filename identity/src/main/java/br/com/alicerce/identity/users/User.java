package br.com.alicerce.identity.users;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.platform.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person of a store.
 *
 * @param roles what the person is; never empty
 * @param active whether they may come in
 * @param version counts the changes of what others see of them
 */
public record User(
    UUID id,
    String name,
    Email email,
    PasswordHash password,
    Set<Role> roles,
    boolean active,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  public User {
    roles = Set.copyOf(roles);
  }

  /** Whether they may manage the store now. */
  public boolean isActiveAdmin() {
    return active && roles.contains(Role.ADMIN);
  }
}
