package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.validade.Validade;
import br.com.alicerce.construction.vendas.Venda;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is not written yet.
 *
 * @param usuarioId the seller
 * @param revisaDe what it revises; null for a quote of its own, which takes the next number
 */
record NovaCotacao(UUID id, UUID usuarioId, Venda venda, Validade validade, @Nullable RevisaDe revisaDe) {

  /**
   * What a revision replaces.
   *
   * @param numero the number that both share
   * @param revisao the revision that the new one is
   */
  record RevisaDe(UUID id, long numero, int revisao) {}
}
