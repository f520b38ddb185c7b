package br.com.alicerce.construction.pedidos;

import java.util.List;

/** What a command does to an order: the next statuses, or a refusal. */
public sealed interface TransicaoPedido {

  /**
   * The command is allowed and leads through these statuses, in this order.
   *
   * @param passos one status, or two where one command does two steps; each is a change of its own to tell of
   */
  record Next(List<StatusPedido> passos) implements TransicaoPedido {

    /** Takes one or more steps. */
    public Next {
      passos = List.copyOf(passos);
    }

    /** Where the order stands in the end. */
    public StatusPedido status() {
      return passos.getLast();
    }
  }

  /** The order's status, or the way it is to reach the customer, forbids the command. */
  sealed interface Refused extends TransicaoPedido {

    /** The status in which it stands. */
    StatusPedido atual();

    /** Stable word for a program. */
    String code();

    /** What to tell the person who asked. */
    String mensagem();
  }

  /** The command does not apply to an order in this status. */
  record WrongStatus(StatusPedido atual, ComandoPedido comando) implements Refused {
    @Override
    public String code() {
      return "pedido_status_invalido";
    }

    @Override
    public String mensagem() {
      return "Não é possível " + comando.verbo() + ": o pedido " + atual.situacao() + ".";
    }
  }

  /** What is taken at the counter does not go out on the lorry, and the other way round. */
  record WrongModalidade(StatusPedido atual, Modalidade modalidade, ComandoPedido comando) implements Refused {
    @Override
    public String code() {
      return "pedido_modalidade_invalida";
    }

    @Override
    public String mensagem() {
      return "Não é possível " + comando.verbo() + ": o pedido é para " + switch (modalidade) {
        case ENTREGA -> "entrega.";
        case RETIRADA -> "retirada no balcão.";
      };
    }
  }
}
