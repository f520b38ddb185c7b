package br.com.alicerce.identity.sessions;

import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to change its person's password.
 *
 * @param current the password as it is
 * @param wanted the new one, {@code new} on the wire
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record PasswordForm(
    @NotBlank @Size(max = 400) String current,
    @Json.Property("new") @Nullable String wanted) {

  @Override
  public String toString() {
    return "PasswordForm[...]";
  }
}
