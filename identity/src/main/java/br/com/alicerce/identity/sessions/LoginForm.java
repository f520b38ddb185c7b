package br.com.alicerce.identity.sessions;

import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to log in.
 *
 * @param slug the store, where the host names none; {@code store} says the same
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record LoginForm(
    @NotBlank @Size(max = 254) String email,
    @NotBlank @Size(max = 400) String password,
    @Json.Alias("store") @Nullable @Size(max = 100) String slug) {

  @Override
  public String toString() {
    return "LoginForm[...]";
  }
}
