package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.vendas.Venda;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote. Money is in reais with 2 decimals.
 *
 * @param numero as people read it, {@code COT-001}; the revisions of a quote share it
 * @param revisao from 1
 * @param usuarioId the seller
 * @param valorBruto sum of the lines before any discount
 * @param subtotal sum of the lines' totals
 * @param descontoValor what the general discount is worth
 * @param total what the customer pays
 * @param validadeDias how many days it holds after it is sent
 * @param validaAte the last instant at which it holds; null until it is sent
 * @param expirada whether it was sent, not approved, and no longer holds at the moment of reading
 * @param aprovadaPor who wrote the customer's yes down; null when it came by link
 * @param aprovadaNome who approved it by link, as they said
 * @param conteudoSha256 of what was approved, in hexadecimal
 * @param rejeitadaEm when the customer declined it; it stays sent
 * @param rejeitadaVia by which way; null for one that was written down before links were there
 * @param revisaId the revision that this one replaces once it is sent
 * @param pedidoId the order that it became
 * @param versao grows by one with every change
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Cotacao(
    UUID id,
    String numero,
    int revisao,
    StatusCotacao status,
    UUID clienteId,
    String clienteNome,
    @Nullable UUID obraId,
    @Nullable String obraNome,
    UUID usuarioId,
    BigDecimal descontoPercentual,
    BigDecimal valorBruto,
    BigDecimal subtotal,
    BigDecimal descontoValor,
    BigDecimal total,
    @Nullable String observacoes,
    int validadeDias,
    List<ItemCotacao> itens,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant enviadaEm,
    @Nullable Instant validaAte,
    boolean expirada,
    @Nullable Instant aprovadaEm,
    @Nullable UUID aprovadaPor,
    @Nullable Via aprovadaVia,
    @Nullable String aprovadaNome,
    @Nullable String conteudoSha256,
    @Nullable Instant rejeitadaEm,
    @Nullable String motivoRejeicao,
    @Nullable Via rejeitadaVia,
    @Nullable Instant convertidaEm,
    @Nullable Instant canceladaEm,
    @Nullable String motivoCancelamento,
    @Nullable UUID revisaId,
    @Nullable UUID pedidoId,
    int versao) {

  /** The reason that stands in a quote whose newer revision was sent. */
  static final String SUBSTITUIDA = "substituida";

  /** Takes the lines as they are. */
  public Cotacao {
    itens = List.copyOf(itens);
  }

  /** Whether it was cancelled because a newer revision of it was sent. */
  public boolean isSubstituida() {
    return status == StatusCotacao.CANCELADA && SUBSTITUIDA.equals(motivoCancelamento);
  }

  /** Whether a line's base price has changed since it was written: worth a warning while nothing is frozen. */
  public boolean precosMudaram() {
    return itens.stream().anyMatch(ItemCotacao::precoMudou);
  }

  /** What the customer is shown and accepts, as a hash in hexadecimal: another one when any of it has changed. */
  public String conteudo() {
    return ConteudoCotacao.of(this).sha256();
  }

  /** The totals as they stand; nothing is reckoned. */
  public Totais totais() {
    return new Totais(valorBruto, subtotal, descontoPercentual, total);
  }

  List<Linha> contas() {
    return itens.stream().map(ItemCotacao::conta).toList();
  }

  /** What is offered, exactly as it stands. */
  Venda venda() {
    var linhas = itens.stream().map(ItemCotacao::linha).toList();
    return new Venda(clienteId, clienteNome, obraId, obraNome, linhas, totais(), observacoes);
  }
}
