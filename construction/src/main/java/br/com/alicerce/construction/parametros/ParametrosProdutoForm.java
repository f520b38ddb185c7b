package br.com.alicerce.construction.parametros;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.unidades.Quantidade;
import br.com.alicerce.construction.unidades.RecusaQuantidade;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants a product replenished; the fields are those of {@link ParametrosProduto}. Quantities are such as the product's unit
 * takes; null leaves a figure to what holds for all products, or to the engines.
 *
 * @param prazoDias 1 to 365
 * @param embalagemCompra more than 0
 * @param compraMinima more than 0
 * @param estoqueMinimo from 0, not above the maximum
 * @param estoqueMaximo from 0
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ParametrosProdutoForm(
    @Nullable Integer prazoDias,
    @Nullable BigDecimal embalagemCompra,
    @Nullable BigDecimal compraMinima,
    @Nullable BigDecimal estoqueMinimo,
    @Nullable BigDecimal estoqueMaximo) {

  /** The form, its quantities with 3 decimals, when all of it can be kept, else everything that is wrong with it. */
  Outcome<ParametrosProdutoForm> checked(Unidade unidade) {
    boolean ordered = estoqueMinimo == null || estoqueMaximo == null || estoqueMinimo.compareTo(estoqueMaximo) <= 0;
    return Conferencia.ofOptional(this)
        .require(Dias.isPrazo(prazoDias), "prazo_dias", Dias.PRAZO)
        .refuse("embalagem_compra", fault(unidade, embalagemCompra))
        .refuse("compra_minima", fault(unidade, compraMinima))
        .refuse("estoque_minimo", faultOfLevel(unidade, estoqueMinimo))
        .refuse("estoque_maximo", faultOfLevel(unidade, estoqueMaximo))
        .require(ordered, "estoque_maximo", "O estoque máximo não fica abaixo do mínimo.")
        .outcome()
        .map(form -> new ParametrosProdutoForm(form.prazoDias, scaled(form.embalagemCompra), scaled(form.compraMinima),
            scaled(form.estoqueMinimo), scaled(form.estoqueMaximo)));
  }

  private static Optional<String> fault(Unidade unidade, @Nullable BigDecimal quantity) {
    return quantity == null ? Optional.empty() : unidade.check(quantity).map(RecusaQuantidade::mensagem);
  }

  private static Optional<String> faultOfLevel(Unidade unidade, @Nullable BigDecimal level) {
    return level == null || level.signum() == 0 ? Optional.empty()
        : level.signum() < 0 ? Optional.of("O nível de estoque não é negativo.") : fault(unidade, level);
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal quantity) {
    return quantity == null ? null : Quantidade.normalize(quantity);
  }
}
