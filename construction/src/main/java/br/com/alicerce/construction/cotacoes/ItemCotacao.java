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
    @Nullable String observacoes) {

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
        linha.observacoes());
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
    return new LinhaVenda(produtoId, produtoNome, unidade, precoOrigem, precoBaseAtual, conta(), observacoes);
  }
}
