package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import org.jspecify.annotations.Nullable;

/** Why something is done. */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record MotivoForm(@Nullable @Size(max = Limites.TEXTO) String motivo) {

  /** Takes the reason without blanks around it. */
  public MotivoForm {
    motivo = Textos.clean(motivo);
  }

  /** The form when it is well-formed, else what is wrong with it. */
  public Outcome<MotivoForm> checked() {
    return Conferencia.of(this).text("motivo", motivo).outcome();
  }
}
