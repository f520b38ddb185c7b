package br.com.alicerce.construction.cotacoes;

/** What a command does to a quote: the next status, or a refusal. */
public sealed interface TransicaoCotacao {

  /** The command is allowed and leads here; the status may stay the same. */
  record Next(StatusCotacao status) implements TransicaoCotacao {}

  /** The quote's status forbids the command. */
  sealed interface Refused extends TransicaoCotacao {

    /** The status that forbids it. */
    StatusCotacao atual();

    /** Stable word for a program. */
    String code();

    /** What to tell the person at the counter. */
    String mensagem();
  }

  /** The quote became an order before: converting again answers that order and changes nothing. */
  record AlreadyConverted() implements Refused {
    @Override
    public StatusCotacao atual() {
      return StatusCotacao.CONVERTIDA;
    }

    @Override
    public String code() {
      return "cotacao_ja_convertida";
    }

    @Override
    public String mensagem() {
      return "Este orçamento já virou pedido.";
    }
  }

  /** Only an approved quote becomes an order. */
  record NotApproved(StatusCotacao atual) implements Refused {
    @Override
    public String code() {
      return "cotacao_nao_aprovada";
    }

    @Override
    public String mensagem() {
      return "Este orçamento " + atual.situacao() + ". Só orçamento aprovado vira pedido.";
    }
  }

  /** The command does not apply to a quote in this status. */
  record WrongStatus(StatusCotacao atual, ComandoCotacao comando) implements Refused {
    @Override
    public String code() {
      return "cotacao_status_invalido";
    }

    @Override
    public String mensagem() {
      return "Não é possível " + comando.verbo() + ": o orçamento " + atual.situacao() + ".";
    }
  }
}
