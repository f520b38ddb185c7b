package br.com.alicerce.construction.pedidos;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an order stands. */
public enum StatusPedido {
  PENDENTE("Pendente", "está pendente"),
  EM_PREPARACAO("Em preparação", "está em preparação"),
  SAIU_ENTREGA("Saiu para entrega", "saiu para entrega"),
  ENTREGUE("Entregue", "já foi entregue"),
  CANCELADO("Cancelado", "foi cancelado");

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String rotulo;
  private final String situacao;

  StatusPedido(String rotulo, String situacao) {
    this.rotulo = rotulo;
    this.situacao = situacao;
  }

  /** Where a command leads from here, or why it does not: the whole machine of an order. */
  public TransicaoPedido on(ComandoPedido comando, Modalidade modalidade) {
    return switch (this) {
      case PENDENTE -> switch (comando) {
        case PREPARAR -> next(EM_PREPARACAO);
        case CANCELAR -> next(CANCELADO);
        case SAIR_PARA_ENTREGA, ENTREGAR, RETIRAR, ESTORNAR_STATUS -> wrong(comando);
      };
      case EM_PREPARACAO -> switch (comando) {
        case SAIR_PARA_ENTREGA -> switch (modalidade) {
          case ENTREGA -> next(SAIU_ENTREGA);
          case RETIRADA -> wrong(comando, modalidade);
        };
        case RETIRAR -> switch (modalidade) {
          case ENTREGA -> wrong(comando, modalidade);
          case RETIRADA -> next(SAIU_ENTREGA, ENTREGUE);
        };
        case CANCELAR -> next(CANCELADO);
        case ESTORNAR_STATUS -> next(PENDENTE);
        case PREPARAR, ENTREGAR -> wrong(comando);
      };
      case SAIU_ENTREGA -> switch (comando) {
        case ENTREGAR -> next(ENTREGUE);
        case CANCELAR -> next(CANCELADO);
        case ESTORNAR_STATUS -> next(EM_PREPARACAO);
        case PREPARAR, SAIR_PARA_ENTREGA, RETIRAR -> wrong(comando);
      };
      case ENTREGUE, CANCELADO -> wrong(comando);
    };
  }

  /** The status as the API and the database write it: {@code em_preparacao}. */
  @Json.Value
  public String word() {
    return word;
  }

  /** The status as a page shows it. */
  public String rotulo() {
    return rotulo;
  }

  /** The status of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<StatusPedido> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
  }

  String situacao() {
    return situacao;
  }

  private static TransicaoPedido next(StatusPedido... passos) {
    return new TransicaoPedido.Next(List.of(passos));
  }

  private TransicaoPedido wrong(ComandoPedido comando) {
    return new TransicaoPedido.WrongStatus(this, comando);
  }

  private TransicaoPedido wrong(ComandoPedido comando, Modalidade modalidade) {
    return new TransicaoPedido.WrongModalidade(this, modalidade, comando);
  }
}
