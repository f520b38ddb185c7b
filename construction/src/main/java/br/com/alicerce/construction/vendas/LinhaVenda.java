package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.unidades.Unidade;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that is offered or sold.
 *
 * @param produtoNome the product's name at that moment
 * @param unidade the unit of quantity and price at that moment
 * @param precoBaseAtual the product's base price now, in reais, for comparing
 * @param area m² that it covers, where it was reckoned from one
 * @param perdaPercentual the loss that was added to the area
 * @param embalagem its packages in words
 * @param conta its quantity and money
 */
public record LinhaVenda(
    UUID produtoId,
    String produtoNome,
    Unidade unidade,
    PrecoOrigem precoOrigem,
    BigDecimal precoBaseAtual,
    Linha conta,
    @Nullable String observacoes,
    @Nullable BigDecimal area,
    @Nullable BigDecimal perdaPercentual,
    @Nullable String embalagem) {

  /**
   * The price that discounts of this line are measured against, in reais: the list's. A line that took the list's price
   * when it was written is measured against that, whatever the list says by now.
   */
  BigDecimal precoDeTabela() {
    return switch (precoOrigem) {
      case BASE -> conta.precoUnitario();
      case MANUAL -> precoBaseAtual;
    };
  }
}
