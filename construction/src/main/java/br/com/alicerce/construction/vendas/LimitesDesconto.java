package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.calculo.Desconto;
import br.com.alicerce.construction.calculo.LimiteDesconto;
import br.com.alicerce.construction.configuracao.Configuracao;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds what lowers a price, typed prices and both discounts together, against what the person who does it may give. */
public final class LimitesDesconto {

  private static final LimiteDesconto NENHUM = new LimiteDesconto(Desconto.NENHUM);

  private LimitesDesconto() {}

  /** The greatest discount that somebody with these roles may give in a store: the widest of them. */
  public static LimiteDesconto of(Caller caller, Configuracao loja) {
    BigDecimal percentual = NENHUM.percentual();
    if (caller.is(Role.VENDEDOR)) {
      percentual = percentual.max(loja.limiteDescontoVendedor());
    }
    if (caller.is(Role.ADMIN)) {
      percentual = percentual.max(loja.limiteDescontoAdmin());
    }
    return new LimiteDesconto(percentual);
  }

  /** The sale when every line stays within the caller's limit; else refused, naming the prices and discounts at fault. */
  public static Outcome<Venda> check(Caller caller, Configuracao loja, Venda venda) {
    LimiteDesconto limite = of(caller, loja);
    BigDecimal geral = venda.totais().descontoPercentual();
    if (!limite.admits(Desconto.NENHUM, geral)) {
      return Outcome.invalid("desconto_percentual", message("O desconto", limite));
    }
    List<FieldError> errors = IntStream.range(0, venda.linhas().size())
        .mapToObj(i -> fault(limite, geral, "itens[" + i + "].", venda.linhas().get(i)))
        .flatMap(Optional::stream)
        .toList();
    return errors.isEmpty() ? Outcome.done(venda) : Outcome.refused(new Refusal.Invalid(errors));
  }

  private static Optional<FieldError> fault(LimiteDesconto limite, BigDecimal geral, String path, LinhaVenda linha) {
    BigDecimal preco = linha.conta().precoUnitario();
    BigDecimal desconto = linha.conta().descontoPercentual();
    BigDecimal tabela = linha.precoDeTabela();
    if (!limite.admits(tabela, preco, Desconto.NENHUM, Desconto.NENHUM)) {
      return Optional.of(new FieldError(path + "preco_unitario", message("O preço digitado", limite)));
    }
    if (limite.admits(tabela, preco, desconto, geral)) {
      return Optional.empty();
    }
    String what = preco.compareTo(tabela) < 0
        ? "O preço digitado, junto com os descontos,"
        : geral.signum() == 0 ? "O desconto" : "O desconto deste item, junto com o desconto geral,";
    return Optional.of(new FieldError(path + "desconto_percentual", message(what, limite)));
  }

  private static String message(String what, LimiteDesconto limite) {
    return what + " passa do seu limite de " + Formats.percent(limite.percentual())
        + ". Peça a liberação a quem administra a loja.";
  }
}
