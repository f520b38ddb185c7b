package br.com.alicerce.identity.users;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the roles that a client wrote, in {@code roles} or, when it is one, in {@code role}. */
final class RoleWords {

  private static final String KNOWN = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));

  private RoleWords() {}

  /** The roles; none when the client wrote neither field. */
  static Outcome<Set<Role>> read(@Nullable String role, @Nullable List<String> roles) {
    if (role != null && roles != null) {
      return Outcome.invalid("role", "Envie role ou roles, não os dois.");
    }
    Set<Role> found = EnumSet.noneOf(Role.class);
    if (role != null && !add(found, role)) {
      return unknown("role");
    }
    for (int index = 0; roles != null && index < roles.size(); index++) {
      if (!add(found, roles.get(index))) {
        return unknown("roles[" + index + "]");
      }
    }
    return Outcome.done(found);
  }

  private static boolean add(Set<Role> roles, @Nullable String word) {
    return word != null && Role.of(word).map(roles::add).isPresent();
  }

  private static Outcome<Set<Role>> unknown(String field) {
    return Outcome.invalid(field, "Use um destes papéis: " + KNOWN + ".");
  }
}
