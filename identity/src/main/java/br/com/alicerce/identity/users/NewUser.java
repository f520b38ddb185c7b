package br.com.alicerce.identity.users;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.platform.security.Role;
import java.util.Set;

/** A person to be added, as typed; whether it will do is decided by {@link CreateUser}. */
public record NewUser(String name, String email, Set<Role> roles, PasswordHash password) {

  public NewUser {
    roles = Set.copyOf(roles);
  }
}
