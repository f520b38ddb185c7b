package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.construction.vendas.LinhaVenda;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order, as it was sold. Whoever may not see prices gets null for price, discount and values.
 *
 * @param produtoNome the product's name when it was sold
 * @param unidade the unit of quantity and price when it was sold
 * @param quantidade 3 decimals
 * @param precoUnitario R$ a unit, 2 decimals
 * @param valorBruto R$, quantity × price
 * @param valorTotal R$, less the line's discount; the general discount is not in it
 * @param falta whether the order promised more of the product than there was
 * @param area m² that it covers, where the quantity was reckoned from one; 3 decimals
 * @param perdaPercentual the loss that was added to the area, 2 decimals
 * @param embalagem its packages in words: {@code 6 caixas, 13,80 m²}
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemPedido(
    UUID id,
    UUID produtoId,
    String produtoNome,
    Unidade unidade,
    BigDecimal quantidade,
    @Nullable BigDecimal precoUnitario,
    @Nullable BigDecimal descontoPercentual,
    @Nullable BigDecimal valorBruto,
    @Nullable BigDecimal valorTotal,
    boolean falta,
    @Nullable String observacoes,
    @Nullable BigDecimal area,
    @Nullable BigDecimal perdaPercentual,
    @Nullable String embalagem) {

  static ItemPedido of(UUID id, LinhaVenda linha, boolean falta) {
    Linha conta = linha.conta();
    return new ItemPedido(id, linha.produtoId(), linha.produtoNome(), linha.unidade(), conta.quantidade(),
        conta.precoUnitario(), conta.descontoPercentual(), conta.bruto(), conta.liquido(), falta, linha.observacoes(),
        linha.area(), linha.perdaPercentual(), linha.embalagem());
  }

  /**
   * Quantity and money as they stand; nothing is reckoned.
   *
   * @throws NullPointerException when the line was read without prices
   */
  public Linha conta() {
    return new Linha(
        quantidade,
        Objects.requireNonNull(precoUnitario),
        Objects.requireNonNull(descontoPercentual),
        Objects.requireNonNull(valorBruto),
        Objects.requireNonNull(valorTotal));
  }

  ItemPedido withoutPrices() {
    return new ItemPedido(id, produtoId, produtoNome, unidade, quantidade, null, null, null, null, falta, observacoes,
        area, perdaPercentual, embalagem);
  }
}
