package br.com.alicerce.construction.unidades;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many whole boxes cover an area, in exact decimals: 14.4 m² and 10 % loss take 11 boxes of 1.44 m², where binary
 * floating point would sell 12.
 *
 * @param caixas whole boxes
 * @param necessario the area with its loss, in m², 3 decimals rounded up: what is billed where the store opens boxes
 * @param faturado boxes × m² per box, in m², 3 decimals: what is billed where it does not
 */
public record Caixas(long caixas, BigDecimal necessario, BigDecimal faturado) implements ContaDeCaixas {

  /** Loss when laid straight, in percent; a store's starting point, edited on the line. */
  public static final BigDecimal PERDA_RETA = new BigDecimal("10.00");

  /** Loss when laid diagonally, in percent: the lower end of 15 to 20. */
  public static final BigDecimal PERDA_DIAGONAL = new BigDecimal("15.00");

  private static final BigDecimal CEM = new BigDecimal("100");

  /**
   * Boxes for an area.
   *
   * @param area m², more than 0, at most 3 decimals
   * @param perdaPercentual cuts and breakage, 0.00 to 100.00 percent
   * @param porCaixa m² in a box, more than 0, at most 3 decimals
   */
  public static ContaDeCaixas of(BigDecimal area, BigDecimal perdaPercentual, BigDecimal porCaixa) {
    if (Quantidade.check(area).isPresent()) {
      return RecusaEmbalagem.MEDIDA_FORA_DA_FAIXA;
    }
    if (!isLoss(perdaPercentual)) {
      return RecusaEmbalagem.PERDA_FORA_DA_FAIXA;
    }
    if (Quantidade.check(porCaixa).isPresent()) {
      return RecusaEmbalagem.EMBALAGEM_FORA_DA_FAIXA;
    }
    var exato = area.multiply(CEM.add(perdaPercentual)).movePointLeft(2);
    var caixas = exato.divide(porCaixa, 0, RoundingMode.CEILING);
    var faturado = caixas.multiply(porCaixa);
    return caixas.max(faturado).compareTo(Quantidade.MAXIMA) > 0
        ? RecusaEmbalagem.QUANTIDADE_ALTA_DEMAIS
        : new Caixas(
            caixas.longValueExact(),
            exato.setScale(Quantidade.ESCALA, RoundingMode.CEILING),
            Quantidade.normalize(faturado));
  }

  private static boolean isLoss(BigDecimal percentual) {
    return percentual.signum() >= 0 && percentual.compareTo(CEM) <= 0 && Quantidade.decimals(percentual) <= 2;
  }
}
