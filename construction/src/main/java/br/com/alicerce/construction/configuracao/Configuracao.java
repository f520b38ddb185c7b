package br.com.alicerce.construction.configuracao;

import br.com.alicerce.construction.calculo.LimiteDesconto;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;

/**
 * What a store has decided.
 *
 * @param limiteDescontoVendedor the greatest discount that a salesperson gives without asking, in percent, 2 decimals
 * @param limiteDescontoAdmin the same of an admin
 * @param versao grows by one with every change; 0 while nothing was decided
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Configuracao(
    BigDecimal limiteDescontoVendedor, BigDecimal limiteDescontoAdmin, PoliticaEstoque politicaEstoque, int versao) {

  /** What holds where a store has decided nothing. */
  public static final Configuracao PADRAO = new Configuracao(
      LimiteDesconto.PADRAO_VENDEDOR.percentual(), LimiteDesconto.PADRAO_ADMIN.percentual(), PoliticaEstoque.AVISAR, 0);
}
