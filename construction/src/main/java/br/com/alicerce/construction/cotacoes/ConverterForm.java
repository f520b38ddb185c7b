package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.pedidos.Modalidade;
import br.com.alicerce.construction.pedidos.PedidoForm;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How a quote becomes an order.
 *
 * @param modalidade the word of a {@link Modalidade}; null for {@code entrega}
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record ConverterForm(@Nullable String modalidade) {

  Outcome<Modalidade> checked() {
    return modalidade == null
        ? Outcome.done(Modalidade.ENTREGA)
        : Modalidade.of(modalidade).map(Outcome::done)
            .orElseGet(() -> Outcome.invalid("modalidade", PedidoForm.MODALIDADE));
  }
}
