package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What the store notes on an order for itself.
 *
 * @param observacoesInternas never shown to the customer; null for nothing
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record AnotacaoForm(@Nullable @Size(max = Limites.TEXTO) String observacoesInternas) {

  /** Takes the form without blanks around its text. */
  public AnotacaoForm {
    observacoesInternas = Textos.clean(observacoesInternas);
  }

  Outcome<AnotacaoForm> checked() {
    return Conferencia.of(this).text("observacoes_internas", observacoesInternas).outcome();
  }
}
