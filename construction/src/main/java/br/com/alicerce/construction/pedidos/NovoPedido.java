package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.vendas.Venda;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that is not written yet.
 *
 * @param cotacaoId the quote that it comes from; null for a sale at the counter
 * @param usuarioId the seller
 */
public record NovoPedido(UUID id, @Nullable UUID cotacaoId, UUID usuarioId, Modalidade modalidade, Venda venda) {}
