package br.com.alicerce.construction.unidades;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a product is packed.
 *
 * @param m2PorCaixa m² in a box, 3 decimals; null for what comes in no boxes
 * @param comprimentoBarra metres of a bar, 3 decimals; null for what comes in no bars
 * @param vendeFracionado whether the store opens a box or cuts a bar; else only whole ones are sold
 */
public record Embalagem(
    @Nullable BigDecimal m2PorCaixa, @Nullable BigDecimal comprimentoBarra, boolean vendeFracionado) {

  /** Of what is sold as it stands. */
  public static final Embalagem NENHUMA = new Embalagem(null, null, true);

  /** Whether it comes in boxes, so that an area is quoted with its loss. */
  public boolean emCaixas() {
    return m2PorCaixa != null;
  }

  /**
   * What is billed of a measure, and its packages in words.
   *
   * @param quantidade what was asked for, in the product's unit and legal for it
   * @param area m² to cover, from which the quantity is reckoned anew; null takes the quantity as it is
   * @param perdaPercentual added to the area; null for {@link Caixas#PERDA_RETA}
   */
  public ContaDeEmbalagem reckon(
      Unidade unidade, BigDecimal quantidade, @Nullable BigDecimal area, @Nullable BigDecimal perdaPercentual) {
    if (m2PorCaixa != null && area != null) {
      return ofArea(m2PorCaixa, area, perdaPercentual == null ? Caixas.PERDA_RETA : perdaPercentual);
    }
    if (area != null || perdaPercentual != null) {
      return new ContaDeEmbalagem.Recusada(area == null ? "perda_percentual" : "area", m2PorCaixa == null
          ? "Este produto não é vendido em caixas." : "Diga a área junto com a perda.");
    }
    if (m2PorCaixa != null) {
      return ofQuantity(quantidade, m2PorCaixa, "caixa", "m²", true);
    }
    if (comprimentoBarra != null) {
      return ofQuantity(quantidade, comprimentoBarra, "barra", "m", unidade == Unidade.M);
    }
    return new ContaDeEmbalagem.Embalada(quantidade, null, null, null);
  }

  private ContaDeEmbalagem ofArea(BigDecimal porCaixa, BigDecimal area, BigDecimal perda) {
    return switch (Caixas.of(area, perda, porCaixa)) {
      case Caixas caixas -> new ContaDeEmbalagem.Embalada(
          vendeFracionado ? caixas.necessario() : caixas.faturado(), Quantidade.normalize(area), perda.setScale(2),
          words(BigDecimal.valueOf(caixas.caixas()), porCaixa, "caixa", "m²"));
      case RecusaEmbalagem recusa -> new ContaDeEmbalagem.Recusada(
          recusa == RecusaEmbalagem.PERDA_FORA_DA_FAIXA ? "perda_percentual" : "area", recusa.mensagem());
    };
  }

  private ContaDeEmbalagem ofQuantity(
      BigDecimal quantidade, BigDecimal conteudo, String pacote, String unidade, boolean inContents) {
    BigDecimal pacotes = inContents ? quantidade.divide(conteudo, 0, RoundingMode.CEILING) : quantidade;
    BigDecimal inteira = pacotes.multiply(conteudo);
    if (inContents && !vendeFracionado && inteira.compareTo(quantidade) != 0) {
      return new ContaDeEmbalagem.Recusada("quantidade", "Só se vende " + pacote + " inteira, de "
          + number(conteudo) + " " + unidade + ": use " + number(inteira) + ".");
    }
    return new ContaDeEmbalagem.Embalada(quantidade, null, null, words(pacotes, conteudo, pacote, unidade));
  }

  private static String words(BigDecimal pacotes, BigDecimal conteudo, String pacote, String unidade) {
    String many = pacotes.compareTo(BigDecimal.ONE) == 0 ? "" : "s";
    return pacotes.stripTrailingZeros().toPlainString() + " " + pacote + many + ", "
        + number(pacotes.multiply(conteudo)) + " " + unidade;
  }

  /** Whole, or with two decimals at least. */
  private static String number(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    int scale = bare.scale() <= 0 ? 0 : Math.max(2, bare.scale());
    return bare.setScale(scale).toPlainString().replace('.', ',');
  }
}
