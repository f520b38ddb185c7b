package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.calculo.Desconto;
import br.com.alicerce.construction.calculo.LimiteDesconto;
import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Holds discounts against what the person who gives them may give. */
public final class LimitesDesconto {

  private static final LimiteDesconto NENHUM = new LimiteDesconto(Desconto.NENHUM);

  private LimitesDesconto() {}

  /** The greatest discount that somebody with these roles may give. */
  public static LimiteDesconto of(Caller caller) {
    if (caller.is(Role.ADMIN)) {
      return LimiteDesconto.PADRAO_ADMIN;
    }
    return caller.is(Role.VENDEDOR) ? LimiteDesconto.PADRAO_VENDEDOR : NENHUM;
  }

  /** Nothing when every line stays within the caller's limit; else refused, naming the discounts at fault. */
  public static Outcome<Boolean> check(Caller caller, Totais totais, List<Linha> linhas) {
    LimiteDesconto limite = of(caller);
    BigDecimal geral = totais.descontoPercentual();
    if (!limite.admits(Desconto.NENHUM, geral)) {
      return Outcome.invalid("desconto_percentual", message("O desconto", limite));
    }
    List<FieldError> errors = limite.exceeded(linhas, geral).stream()
        .map(i -> new FieldError("itens[" + i + "].desconto_percentual",
            message(geral.signum() == 0 ? "O desconto" : "O desconto deste item, junto com o desconto geral,", limite)))
        .toList();
    return errors.isEmpty() ? Outcome.done(true) : Outcome.refused(new Refusal.Invalid(errors));
  }

  private static String message(String what, LimiteDesconto limite) {
    return what + " passa do seu limite de " + String.format(Locale.of("pt", "BR"), "%.2f", limite.percentual())
        + " %. Peça a liberação a quem administra a loja.";
  }
}
