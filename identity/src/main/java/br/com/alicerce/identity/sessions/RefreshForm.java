package br.com.alicerce.identity.sessions;

import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;

/** What a client sends to renew its session, or to end it. */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record RefreshForm(@NotBlank @Size(max = 1000) String refreshToken) {

  @Override
  public String toString() {
    return "RefreshForm[...]";
  }
}
