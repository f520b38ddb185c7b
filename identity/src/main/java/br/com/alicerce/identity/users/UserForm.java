package br.com.alicerce.identity.users;

import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.NotNull;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to be added, as a client writes it.
 *
 * @param role the one role; or {@code roles}, when there are several
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record UserForm(
    @NotBlank @Size(max = 120) String name,
    @NotBlank @Size(max = 254) String email,
    @Nullable String role,
    @Nullable List<String> roles,
    @NotNull String password) {

  /** The same without the password, which must not stand anywhere but in its hash. */
  UserForm withoutPassword() {
    return new UserForm(name, email, role, roles, "");
  }

  @Override
  public String toString() {
    return "UserForm[...]";
  }
}
