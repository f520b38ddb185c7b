package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How a revision begins.
 *
 * @param precos the word of a {@link PrecosDaRevisao}; null for {@code mantidos}
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record RevisarForm(@Nullable String precos) {

  Outcome<PrecosDaRevisao> checked() {
    return precos == null
        ? Outcome.done(PrecosDaRevisao.MANTIDOS)
        : PrecosDaRevisao.of(precos).map(Outcome::done)
            .orElseGet(() -> Outcome.invalid("precos", "Use mantidos ou atuais."));
  }
}
