package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.calculo.Dinheiro;
import br.com.alicerce.construction.unidades.Quantidade;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.NotNull;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A product as a person fills it in.
 *
 * @param unidade the word of a {@link Unidade}, in either case
 * @param precoBase R$ a unit, more than zero
 * @param ean a GTIN of 8, 12, 13 or 14 digits; its check digit is not looked at, because stores print codes of their
 *     own
 * @param m2PorCaixa m² in a box, where it is sold by the m²
 * @param comprimentoBarra metres of a bar, where it is sold by bars or by metres
 * @param vendeFracionado whether the store opens a box or cuts a bar; null leaves it as it is, and a new product's are
 * @param ativo null leaves it as it is, and a new product is active
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record ProdutoForm(
    @Nullable @Size(max = Limites.ROTULO) String codigo,
    @NotBlank @Size(max = Limites.NOME) String nome,
    @Nullable @Size(max = Limites.TEXTO) String descricao,
    @NotBlank String unidade,
    @NotNull BigDecimal precoBase,
    @Nullable @Size(max = Limites.ROTULO) String categoria,
    @Nullable @Size(max = Limites.ROTULO) String marca,
    @Nullable String ean,
    @Nullable BigDecimal m2PorCaixa,
    @Nullable BigDecimal comprimentoBarra,
    @Nullable Boolean vendeFracionado,
    @Nullable Boolean ativo) {

  private static final String UNIDADES = "Unidade desconhecida. Use uma destas: "
      + Arrays.stream(Unidade.values()).map(Unidade::word).collect(Collectors.joining(", ")) + ".";

  private static final String MEDIDA = "A medida vai de 0,001 a 99.999.999,999, com no máximo 3 casas decimais.";

  /** Takes the form without blanks around its texts. */
  public ProdutoForm {
    codigo = Textos.clean(codigo);
    nome = Textos.clean(nome);
    descricao = Textos.clean(descricao);
    unidade = Textos.clean(unidade);
    categoria = Textos.clean(categoria);
    marca = Textos.clean(marca);
    ean = Textos.clean(ean);
  }

  /** A product that is sold as it stands, without packages. */
  public static ProdutoForm loose(
      @Nullable String codigo, String nome, @Nullable String descricao, String unidade, BigDecimal precoBase,
      @Nullable String categoria, @Nullable String marca, @Nullable String ean, @Nullable Boolean ativo) {
    return new ProdutoForm(
        codigo, nome, descricao, unidade, precoBase, categoria, marca, ean, null, null, null, ativo);
  }

  /** The form when all of it can be registered, else everything that is wrong with it. */
  public Outcome<ProdutoForm> checked() {
    return Conferencia.of(this)
        .text("codigo", codigo)
        .text("nome", nome)
        .text("descricao", descricao)
        .text("categoria", categoria)
        .text("marca", marca)
        .require(unidade == null || unit().isPresent(), "unidade", UNIDADES)
        .require(precoBase == null || isPrice(precoBase), "preco_base",
            "O preço vai de 0,01 a 99.999.999,99, com no máximo 2 casas decimais.")
        .require(ean == null || ean.matches("\\d{8}|\\d{12,14}"), "ean", "O EAN tem 8, 12, 13 ou 14 dígitos.")
        .require(m2PorCaixa == null || isMeasure(m2PorCaixa), "m2_por_caixa", MEDIDA)
        .require(m2PorCaixa == null || is(Unidade.M2), "m2_por_caixa", "Caixa com m² é de produto vendido em M2.")
        .require(comprimentoBarra == null || isMeasure(comprimentoBarra), "comprimento_barra", MEDIDA)
        .require(comprimentoBarra == null || is(Unidade.M) || is(Unidade.BARRA), "comprimento_barra",
            "Comprimento da barra é de produto vendido em M ou BARRA.")
        .outcome();
  }

  /** The unit of a form that was checked. */
  Unidade checkedUnit() {
    return unit().orElseThrow();
  }

  private Optional<Unidade> unit() {
    return Arrays.stream(Unidade.values()).filter(known -> known.word().equalsIgnoreCase(unidade)).findFirst();
  }

  private boolean is(Unidade wanted) {
    return unit().filter(wanted::equals).isPresent();
  }

  private static boolean isMeasure(BigDecimal measure) {
    return Quantidade.check(measure).isEmpty();
  }

  private static boolean isPrice(BigDecimal price) {
    return price.compareTo(Dinheiro.PRECO_MINIMO) >= 0
        && price.compareTo(Dinheiro.PRECO_MAXIMO) <= 0
        && price.stripTrailingZeros().scale() <= Dinheiro.ESCALA;
  }
}
