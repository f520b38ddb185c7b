package br.com.alicerce.construction.calculo;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * The totals of a quote or an order, in reais with 2 decimals.
 *
 * @param bruto sum of the lines before any discount
 * @param subtotal sum of the lines' net amounts, each already rounded
 * @param descontoPercentual the general discount, in percent, 2 decimals
 * @param total what the customer pays: the subtotal less the general discount, rounded once
 */
public record Totais(BigDecimal bruto, BigDecimal subtotal, BigDecimal descontoPercentual, BigDecimal total)
    implements ContaDeTotais {

  /**
   * Adds up a document. One without lines is worth 0.00.
   *
   * @param descontoPercentual the general discount, 0.00 to 100.00
   */
  public static ContaDeTotais of(List<Linha> linhas, BigDecimal descontoPercentual) {
    if (!Desconto.isValid(descontoPercentual)) {
      return Recusa.DESCONTO_FORA_DA_FAIXA;
    }
    var bruto = sum(linhas, Linha::bruto);
    if (!Dinheiro.fits(bruto)) {
      return Recusa.VALOR_ALTO_DEMAIS;
    }
    var subtotal = sum(linhas, Linha::liquido);
    var total = Dinheiro.round(Desconto.apply(subtotal, descontoPercentual));
    return new Totais(bruto, subtotal, Dinheiro.round(descontoPercentual), total);
  }

  /** What the general discount is worth. */
  public BigDecimal descontoGeral() {
    return subtotal.subtract(total);
  }

  /** What all discounts together are worth, the lines' and the general one. */
  public BigDecimal descontoTotal() {
    return bruto.subtract(total);
  }

  private static BigDecimal sum(List<Linha> linhas, Function<Linha, BigDecimal> amount) {
    return linhas.stream().map(amount).reduce(Dinheiro.ZERO, BigDecimal::add);
  }
}
