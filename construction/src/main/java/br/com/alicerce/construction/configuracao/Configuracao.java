package br.com.alicerce.construction.configuracao;

import br.com.alicerce.construction.calculo.LimiteDesconto;
import br.com.alicerce.construction.pix.ChavePix;
import br.com.alicerce.construction.pix.Recebedor;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store has decided.
 *
 * @param limiteDescontoVendedor the greatest discount that a salesperson gives without asking, in percent, 2 decimals
 * @param limiteDescontoAdmin the same of an admin
 * @param pixChave the key by which the store is paid, with name and city as banks show them; all three null without Pix
 * @param versao grows by one with every change; 0 while nothing was decided
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Configuracao(
    BigDecimal limiteDescontoVendedor, BigDecimal limiteDescontoAdmin, PoliticaEstoque politicaEstoque,
    @Nullable String pixChave, @Nullable String pixNome, @Nullable String pixCidade, int versao) {

  /** What holds where a store has decided nothing. */
  public static final Configuracao PADRAO = new Configuracao(
      LimiteDesconto.PADRAO_VENDEDOR.percentual(), LimiteDesconto.PADRAO_ADMIN.percentual(), PoliticaEstoque.AVISAR, null,
      null, null, 0);

  /** Who is paid by Pix; empty where the store has not said. */
  public Optional<Recebedor> recebedor() {
    return Optional.ofNullable(pixChave).map(chave ->
        new Recebedor(new ChavePix(chave), Objects.requireNonNull(pixNome), Objects.requireNonNull(pixCidade)));
  }
}
