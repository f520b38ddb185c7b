package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.validade.Validade;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a quote stands. Being expired is no status: it is reckoned from the validity of a sent one. */
public enum StatusCotacao {
  RASCUNHO("Rascunho", "está em rascunho"),
  ENVIADA("Enviado", "já foi enviado"),
  APROVADA("Aprovado", "já foi aprovado"),
  CONVERTIDA("Convertido", "já virou pedido"),
  CANCELADA("Cancelado", "foi cancelado");

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String rotulo;
  private final String situacao;

  StatusCotacao(String rotulo, String situacao) {
    this.rotulo = rotulo;
    this.situacao = situacao;
  }

  /** Where a command leads from here, or why it does not: the whole machine of a quote. */
  public TransicaoCotacao on(ComandoCotacao comando) {
    return switch (this) {
      case RASCUNHO -> switch (comando) {
        case EDITAR -> next(RASCUNHO);
        case ENVIAR -> next(ENVIADA);
        case CANCELAR -> next(CANCELADA);
        case CONVERTER -> notApproved();
        case APROVAR, REJEITAR, DAR_LINK, REVALIDAR, REVISAR, SUBSTITUIR -> wrong(comando);
      };
      case ENVIADA -> switch (comando) {
        case APROVAR -> next(APROVADA);
        case REJEITAR, DAR_LINK, REVALIDAR, REVISAR -> next(ENVIADA);
        case CANCELAR, SUBSTITUIR -> next(CANCELADA);
        case CONVERTER -> notApproved();
        case EDITAR, ENVIAR -> wrong(comando);
      };
      case APROVADA -> switch (comando) {
        case CONVERTER -> next(CONVERTIDA);
        case CANCELAR -> next(CANCELADA);
        case DAR_LINK -> next(APROVADA);
        case EDITAR, ENVIAR, APROVAR, REJEITAR, REVALIDAR, REVISAR, SUBSTITUIR -> wrong(comando);
      };
      case CONVERTIDA -> switch (comando) {
        case CONVERTER -> new TransicaoCotacao.AlreadyConverted();
        case DAR_LINK -> next(CONVERTIDA);
        case EDITAR, ENVIAR, APROVAR, CANCELAR, REJEITAR, REVALIDAR, REVISAR, SUBSTITUIR -> wrong(comando);
      };
      case CANCELADA -> switch (comando) {
        case CONVERTER -> notApproved();
        case EDITAR, ENVIAR, APROVAR, CANCELAR, REJEITAR, DAR_LINK, REVALIDAR, REVISAR, SUBSTITUIR -> wrong(comando);
      };
    };
  }

  /** Whether cancelling from here demands a reason: the customer already said yes. */
  public boolean needsReasonToCancel() {
    return this == APROVADA;
  }

  /**
   * Whether a quote that stands here no longer holds; one that was approved in time always does.
   *
   * @param validaAte the last instant at which it holds; null until it is sent
   */
  boolean isExpirada(@Nullable Instant validaAte, Instant now) {
    return this == ENVIADA && validaAte != null && Validade.isExpirada(validaAte, now);
  }

  /** The status as the API and the database write it: {@code rascunho}. */
  @Json.Value
  public String word() {
    return word;
  }

  /** The status as a page shows it. */
  public String rotulo() {
    return rotulo;
  }

  /** The status of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<StatusCotacao> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
  }

  String situacao() {
    return situacao;
  }

  private static TransicaoCotacao next(StatusCotacao status) {
    return new TransicaoCotacao.Next(status);
  }

  private TransicaoCotacao notApproved() {
    return new TransicaoCotacao.NotApproved(this);
  }

  private TransicaoCotacao wrong(ComandoCotacao comando) {
    return new TransicaoCotacao.WrongStatus(this, comando);
  }
}
