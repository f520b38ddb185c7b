package br.com.alicerce.identity.users;

import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be changed of a person, as a client writes it. What is left out stays as it is. */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record UserChangeForm(
    @Nullable @Size(max = 120) String name,
    @Nullable @Size(max = 254) String email,
    @Nullable String role,
    @Nullable List<String> roles,
    @Nullable Boolean active,
    @Nullable String password) {

  @Override
  public String toString() {
    return "UserChangeForm[...]";
  }
}
