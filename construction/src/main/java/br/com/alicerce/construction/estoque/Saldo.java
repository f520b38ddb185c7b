package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.security.Caller;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stock of a product, in its unit, 3 decimals. May be negative: a store sells first and books the delivery note
 * later.
 *
 * @param fisico what is on hand; null for those who may only see what is available
 * @param reservado what is promised to orders; null likewise
 * @param disponivel what is on hand less what is promised
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Saldo(
    UUID produtoId,
    @Nullable String codigo,
    String nome,
    Unidade unidade,
    boolean ativo,
    @Nullable BigDecimal fisico,
    @Nullable BigDecimal reservado,
    BigDecimal disponivel,
    Instant updatedAt) {

  /** The same stock as far as a person may see it, who may see what is available. */
  public Saldo seenBy(Caller caller) {
    return Acesso.has(caller, Permissao.ESTOQUE_VER) ? this : onlyDisponivel();
  }

  /** The same stock for somebody who may only see what is available. */
  Saldo onlyDisponivel() {
    return new Saldo(produtoId, codigo, nome, unidade, ativo, null, null, disponivel, updatedAt);
  }
}
