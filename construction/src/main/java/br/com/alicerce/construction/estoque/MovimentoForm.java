package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.unidades.RecusaQuantidade;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.NotNull;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A movement of stock as a person fills it in.
 *
 * @param tipo entrada, saida, ajuste or contagem
 * @param quantidade more than zero; for an ajuste signed and not zero, for a contagem what was counted, zero too
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record MovimentoForm(
    @NotNull UUID produtoId,
    @NotBlank String tipo,
    @NotNull BigDecimal quantidade,
    @NotBlank @Size(max = Limites.TEXTO) String motivo) {

  /** Takes the form without blanks around its texts. */
  public MovimentoForm {
    tipo = Textos.clean(tipo);
    motivo = Textos.clean(motivo);
  }

  /**
   * The form when it is well-formed, else everything that is wrong with it; its quantity is checked against the unit
   * later.
   */
  Outcome<MovimentoForm> checked() {
    return Conferencia.of(this)
        .require(tipo == null || kind().isPresent(), "tipo", "Use entrada, saida, ajuste ou contagem.")
        .text("motivo", motivo)
        .outcome();
  }

  /** The movement that is wanted, when its quantity is legal for the product's unit. */
  Outcome<Movimentacao> in(Unidade unidade) {
    TipoMovimento tipoMovimento = kind().orElseThrow();
    return refusal(tipoMovimento, unidade)
        .map(recusa -> Outcome.<Movimentacao>invalid("quantidade", recusa.mensagem()))
        .orElseGet(() -> Outcome.done(new Movimentacao(produtoId, tipoMovimento, quantidade, motivo, null)));
  }

  private Optional<RecusaQuantidade> refusal(TipoMovimento tipoMovimento, Unidade unidade) {
    return switch (tipoMovimento) {
      case CONTAGEM -> quantidade.signum() == 0 ? Optional.empty() : unidade.check(quantidade);
      case AJUSTE -> unidade.check(quantidade.abs());
      case ENTRADA, SAIDA, RESERVA, LIBERACAO, ENTREGA, DEVOLUCAO -> unidade.check(quantidade);
    };
  }

  private Optional<TipoMovimento> kind() {
    return TipoMovimento.of(tipo.toLowerCase(Locale.ROOT)).filter(TipoMovimento::manual);
  }
}
