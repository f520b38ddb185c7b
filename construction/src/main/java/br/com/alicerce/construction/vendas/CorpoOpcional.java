package br.com.alicerce.construction.vendas;

import br.com.alicerce.platform.http.Validation;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;

/** The body of a command, which may be left out. */
public final class CorpoOpcional {

  private static final String EMPTY = "{}";

  private CorpoOpcional() {}

  /**
   * The body, or what an empty object says when there is none.
   *
   * @throws RefusedException with 422 when the form's own constraints do not hold
   */
  public static <T> T of(ServerRequest request, Class<T> type) {
    String body = request.content().hasEntity() ? new String(request.content().as(byte[].class), StandardCharsets.UTF_8) : "";
    T form = Json.jsonb().type(type).fromJson(body.isBlank() ? EMPTY : body);
    if (form == null) {
      throw new RefusedException(new Refusal.Unreadable("O corpo não é um objeto JSON."));
    }
    var errors = Validation.check(form);
    if (!errors.isEmpty()) {
      throw new RefusedException(new Refusal.Invalid(errors));
    }
    return form;
  }
}
