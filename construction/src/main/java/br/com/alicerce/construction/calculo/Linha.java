package br.com.alicerce.construction.calculo;

import br.com.alicerce.construction.unidades.Quantidade;
import java.math.BigDecimal;

/**
 * The money of one line of a quote or an order, each amount rounded once and by itself.
 *
 * <p>The constructor takes amounts as they were stored and reckons nothing, so that a frozen line stays as it was sent.
 *
 * @param quantidade how much, in the unit of the price, 3 decimals
 * @param precoUnitario price of one unit, in reais, 2 decimals
 * @param descontoPercentual discount of this line, in percent, 2 decimals
 * @param bruto quantity × price, in reais, 2 decimals
 * @param liquido quantity × price less the discount, in reais, 2 decimals, at most {@code bruto}
 */
public record Linha(
    BigDecimal quantidade,
    BigDecimal precoUnitario,
    BigDecimal descontoPercentual,
    BigDecimal bruto,
    BigDecimal liquido)
    implements ContaDeLinha {

  /**
   * Reckons a line that is sold. Whether the quantity suits the unit is {@code Unidade.check}'s to say.
   *
   * @param quantidade more than 0, at most 3 decimals
   * @param precoUnitario 0.01 to 99999999.99
   * @param descontoPercentual 0.00 to 100.00
   */
  public static ContaDeLinha of(BigDecimal quantidade, BigDecimal precoUnitario, BigDecimal descontoPercentual) {
    return of(quantidade, precoUnitario, descontoPercentual, Dinheiro.PRECO_MINIMO);
  }

  /** Reckons a line that the store gives away (bonificação): as {@link #of}, but the price may be 0.00. */
  public static ContaDeLinha ofBonificacao(
      BigDecimal quantidade, BigDecimal precoUnitario, BigDecimal descontoPercentual) {
    return of(quantidade, precoUnitario, descontoPercentual, Dinheiro.ZERO);
  }

  private static ContaDeLinha of(BigDecimal q, BigDecimal p, BigDecimal d, BigDecimal precoMinimo) {
    if (Quantidade.check(q).isPresent()) {
      return Recusa.QUANTIDADE_FORA_DA_FAIXA;
    }
    if (!Dinheiro.within(p, precoMinimo, Dinheiro.PRECO_MAXIMO)) {
      return Recusa.PRECO_FORA_DA_FAIXA;
    }
    if (!Desconto.isValid(d)) {
      return Recusa.DESCONTO_FORA_DA_FAIXA;
    }
    var exato = q.multiply(p);
    var bruto = Dinheiro.round(exato);
    if (!Dinheiro.fits(bruto)) {
      return Recusa.VALOR_ALTO_DEMAIS;
    }
    var liquido = Dinheiro.round(Desconto.apply(exato, d));
    return new Linha(Quantidade.normalize(q), Dinheiro.round(p), Dinheiro.round(d), bruto, liquido);
  }

  /** What the discount is worth: gross less net, in reais, so that the three always close. */
  public BigDecimal descontoValor() {
    return bruto.subtract(liquido);
  }
}
