package br.com.alicerce.construction.parametros;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants the store's stock replenished; the fields are those of {@link ParametrosLoja}.
 *
 * @param prazoDias 1 to 365; null leaves it to the engines
 * @param segurancaPercentual 0 to 1000 with at most 2 decimals; null leaves it to the engines
 * @param intervaloDias 0 to 365; null leaves it to the engines
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ParametrosLojaForm(
    @Nullable Integer prazoDias, @Nullable BigDecimal segurancaPercentual, @Nullable Integer intervaloDias) {

  private static final BigDecimal MAIS_SEGURANCA = BigDecimal.valueOf(1000);

  /** The form when all of it can be kept, else everything that is wrong with it. */
  Outcome<ParametrosLojaForm> checked() {
    return Conferencia.ofOptional(this)
        .require(Dias.isPrazo(prazoDias), "prazo_dias", Dias.PRAZO)
        .require(isSeguranca(segurancaPercentual), "seguranca_percentual",
            "A segurança vai de 0,00 a 1.000,00 %, com no máximo 2 casas decimais.")
        .require(intervaloDias == null || intervaloDias >= 0 && intervaloDias <= Dias.MAIS, "intervalo_dias",
            "O intervalo vai de 0 a 365 dias.")
        .outcome();
  }

  private static boolean isSeguranca(@Nullable BigDecimal percentual) {
    return percentual == null || percentual.signum() >= 0 && percentual.compareTo(MAIS_SEGURANCA) <= 0
        && percentual.stripTrailingZeros().scale() <= 2;
  }
}
