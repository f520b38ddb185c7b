package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.unidades.Embalagem;
import br.com.alicerce.construction.unidades.Unidade;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product of the store.
 *
 * @param codigo the store's own code, unique in it
 * @param unidade the unit that it is priced and sold in
 * @param precoBase R$ a unit, 2 decimals
 * @param m2PorCaixa m² in a box, of what is sold by the m²
 * @param comprimentoBarra metres of a bar, of what is sold by bars or by metres
 * @param vendeFracionado whether the store opens a box or cuts a bar
 * @param ativo whether it is still sold; history keeps those that are not
 * @param versao grows by one with every change
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Produto(
    UUID id,
    @Nullable String codigo,
    String nome,
    @Nullable String descricao,
    Unidade unidade,
    BigDecimal precoBase,
    @Nullable String categoria,
    @Nullable String marca,
    @Nullable String ean,
    @Nullable BigDecimal m2PorCaixa,
    @Nullable BigDecimal comprimentoBarra,
    boolean vendeFracionado,
    boolean ativo,
    int versao,
    Instant createdAt,
    Instant updatedAt) {

  /** How it is packed. */
  public Embalagem embalagem() {
    return new Embalagem(m2PorCaixa, comprimentoBarra, vendeFracionado);
  }
}
