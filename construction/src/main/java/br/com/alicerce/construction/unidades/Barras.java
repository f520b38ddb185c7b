package br.com.alicerce.construction.unidades;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How many whole bars a list of lengths takes, by their sum: joints are allowed and cuts lose nothing.
 *
 * @param barras whole bars
 * @param metros the sum of the lengths, in metres, 3 decimals
 * @param sobra what is left of the bars, in metres, 3 decimals
 */
public record Barras(long barras, BigDecimal metros, BigDecimal sobra) implements ContaDeBarras {

  /**
   * Bars for lengths.
   *
   * @param medidas metres, more than 0 each, at most 3 decimals; at least one
   * @param comprimento metres of one bar, more than 0, at most 3 decimals
   */
  public static ContaDeBarras of(List<BigDecimal> medidas, BigDecimal comprimento) {
    if (medidas.isEmpty() || medidas.stream().anyMatch(medida -> Quantidade.check(medida).isPresent())) {
      return RecusaEmbalagem.MEDIDA_FORA_DA_FAIXA;
    }
    if (Quantidade.check(comprimento).isPresent()) {
      return RecusaEmbalagem.EMBALAGEM_FORA_DA_FAIXA;
    }
    var metros = medidas.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var barras = metros.divide(comprimento, 0, RoundingMode.CEILING);
    var comprado = barras.multiply(comprimento);
    return barras.max(comprado).compareTo(Quantidade.MAXIMA) > 0
        ? RecusaEmbalagem.QUANTIDADE_ALTA_DEMAIS
        : new Barras(
            barras.longValueExact(), Quantidade.normalize(metros), Quantidade.normalize(comprado.subtract(metros)));
  }
}
