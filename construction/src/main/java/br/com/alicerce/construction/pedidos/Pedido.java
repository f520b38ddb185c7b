package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Totais;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order. Money is in reais with 2 decimals; whoever may not see prices gets null for it, and whoever may not see customers gets
 * null for name, site and destination.
 *
 * @param numero as people read it, {@code PED-001}
 * @param cotacaoId the quote that became this order; null for a sale at the counter
 * @param usuarioId the seller
 * @param motoristaId the driver it is assigned to
 * @param destino where it goes; null when the customer takes it at the counter
 * @param valorBruto sum of the lines before any discount
 * @param subtotal sum of the lines' totals
 * @param descontoValor what the general discount is worth
 * @param total what the customer pays
 * @param observacoesInternas the store's own note, which no customer reads
 * @param agendadoPara the day it is planned for
 * @param versao grows by one with every change
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Pedido(
    UUID id,
    String numero,
    StatusPedido status,
    Modalidade modalidade,
    @Nullable UUID cotacaoId,
    UUID clienteId,
    @Nullable String clienteNome,
    @Nullable UUID obraId,
    @Nullable String obraNome,
    @Nullable Destino destino,
    UUID usuarioId,
    @Nullable UUID motoristaId,
    @Nullable BigDecimal descontoPercentual,
    @Nullable BigDecimal valorBruto,
    @Nullable BigDecimal subtotal,
    @Nullable BigDecimal descontoValor,
    @Nullable BigDecimal total,
    @Nullable String observacoes,
    @Nullable String observacoesInternas,
    @Nullable LocalDate agendadoPara,
    List<ItemPedido> itens,
    @Nullable String motivoCancelamento,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant emPreparacaoEm,
    @Nullable Instant saiuEntregaEm,
    @Nullable Instant entregueEm,
    @Nullable Instant canceladoEm,
    int versao) {

  /** Takes the lines as they are. */
  public Pedido {
    itens = List.copyOf(itens);
  }

  /** Whether more was promised of some line than there was. */
  public boolean temFalta() {
    return itens.stream().anyMatch(ItemPedido::falta);
  }

  /**
   * The totals as they stand; nothing is reckoned.
   *
   * @throws NullPointerException when the order was read without prices
   */
  public Totais totais() {
    return new Totais(
        Objects.requireNonNull(valorBruto),
        Objects.requireNonNull(subtotal),
        Objects.requireNonNull(descontoPercentual),
        Objects.requireNonNull(total));
  }

  List<Linha> contas() {
    return itens.stream().map(ItemPedido::conta).toList();
  }

  /** The same order for somebody who may not see prices. */
  Pedido withoutPrices() {
    return new Pedido(id, numero, status, modalidade, cotacaoId, clienteId, clienteNome, obraId, obraNome, destino,
        usuarioId, motoristaId, null, null, null, null, null, observacoes, observacoesInternas, agendadoPara,
        itens.stream().map(ItemPedido::withoutPrices).toList(), motivoCancelamento, createdAt, updatedAt,
        emPreparacaoEm, saiuEntregaEm, entregueEm, canceladoEm, versao);
  }

  /** The same order for somebody who may not see whose it is and where it goes. */
  Pedido withoutCliente() {
    return new Pedido(id, numero, status, modalidade, cotacaoId, clienteId, null, obraId, null, null, usuarioId,
        motoristaId, descontoPercentual, valorBruto, subtotal, descontoValor, total, observacoes, observacoesInternas,
        agendadoPara, itens, motivoCancelamento, createdAt, updatedAt, emPreparacaoEm, saiuEntregaEm, entregueEm,
        canceladoEm, versao);
  }
}
