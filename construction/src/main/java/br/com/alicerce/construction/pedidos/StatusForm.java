package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The status that an order is to have.
 *
 * @param motoristaId who drives it, when it is to be prepared or to leave; null leaves that as it is
 * @param motivo why, when it is to be cancelled
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record StatusForm(
    @NotBlank String status, @Nullable UUID motoristaId, @Nullable @Size(max = Limites.TEXTO) String motivo) {

  static final String STATUS = "Use pendente, em_preparacao, saiu_entrega, entregue ou cancelado.";

  /** Takes the form without blanks around its texts. */
  public StatusForm {
    status = Textos.clean(status);
    motivo = Textos.clean(motivo);
  }

  /** The wish for a status, and nothing else. */
  public static StatusForm to(StatusPedido status) {
    return new StatusForm(status.word(), null, null);
  }

  /** The form when it is well-formed, else everything that is wrong with it. */
  Outcome<StatusForm> checked() {
    return Conferencia.of(this)
        .require(status == null || StatusPedido.of(status).isPresent(), "status", STATUS)
        .text("motivo", motivo)
        .outcome();
  }

  /** The status of a checked form. */
  StatusPedido checkedStatus() {
    return StatusPedido.of(status).orElseThrow();
  }
}
