package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.construction.vendas.LinhaVenda;
import br.com.alicerce.construction.vendas.PrecoOrigem;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote.
 *
 * @param produtoNome the product's name when the line was written
 * @param unidade the unit of quantity and price when the line was written
 * @param quantidade 3 decimals
 * @param precoUnitario R$ a unit, 2 decimals
 * @param precoBaseAtual the product's base price now, for comparing
 * @param valorBruto R$, quantity × price
 * @param valorTotal R$, less the line's discount; the general discount is not in it
 * @param area m² that it covers, where the quantity was reckoned from one; 3 decimals
 * @param perdaPercentual the loss that was added to the area, 2 decimals
 * @param embalagem its packages in words: {@code 6 caixas, 13,80 m²}
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemCotacao(
    UUID id,
    UUID produtoId,
    String produtoNome,
    Unidade unidade,
    BigDecimal quantidade,
    BigDecimal precoUnitario,
    PrecoOrigem precoOrigem,
    BigDecimal precoBaseAtual,
    BigDecimal descontoPercentual,
    BigDecimal valorBruto,
    BigDecimal valorTotal,
    @Nullable String observacoes,
    @Nullable BigDecimal area,
    @Nullable BigDecimal perdaPercentual,
    @Nullable String embalagem) {

  static ItemCotacao of(UUID id, LinhaVenda linha) {
    Linha conta = linha.conta();
    return new ItemCotacao(
        id,
        linha.produtoId(),
        linha.produtoNome(),
        linha.unidade(),
        conta.quantidade(),
        conta.precoUnitario(),
        linha.precoOrigem(),
        linha.precoBaseAtual(),
        conta.descontoPercentual(),
        conta.bruto(),
        conta.liquido(),
        linha.observacoes(),
        linha.area(),
        linha.perdaPercentual(),
        linha.embalagem());
  }

  /** Whether the line took the product's base price, and that is another one by now. */
  public boolean precoMudou() {
    return precoOrigem == PrecoOrigem.BASE && precoUnitario.compareTo(precoBaseAtual) != 0;
  }

  /** Quantity and money as they stand; nothing is reckoned. */
  public Linha conta() {
    return new Linha(quantidade, precoUnitario, descontoPercentual, valorBruto, valorTotal);
  }

  LinhaVenda linha() {
    return new LinhaVenda(produtoId, produtoNome, unidade, precoOrigem, precoBaseAtual, conta(), observacoes, area,
        perdaPercentual, embalagem);
  }
}
