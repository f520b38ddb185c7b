package br.com.alicerce.construction.cotacoes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.construction.vendas.LinhaVenda;
import br.com.alicerce.construction.vendas.PrecoOrigem;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.QuoteApproved;
import br.com.alicerce.contracts.QuoteCancelled;
import br.com.alicerce.contracts.QuoteConverted;
import br.com.alicerce.contracts.QuoteCreated;
import br.com.alicerce.contracts.QuoteRejected;
import br.com.alicerce.contracts.QuoteSent;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ten bags at 32.00 less 5 % and five at 34.00, less 5 % of all: 490.00 gross, 39.70 off, 450.30 paid. */
class CotacaoEventsTest {

  private static final UUID ID = new UUID(0, 1);
  private static final UUID CLIENTE = new UUID(0, 2);
  private static final UUID VENDEDORA = new UUID(0, 3);
  private static final UUID CIMENTO = new UUID(0, 4);
  private static final UUID ARGAMASSA = new UUID(0, 5);
  private static final UUID PEDIDO = new UUID(0, 6);
  private static final Instant VALIDA_ATE = Instant.parse("2026-01-31T23:59:59Z");

  private final List<LinhaVenda> linhas = List.of(linha(CIMENTO, "10", "32.00", "5"), linha(ARGAMASSA, "5", "34.00", "0"));
  private final Totais totais = (Totais) Totais.of(linhas.stream().map(LinhaVenda::conta).toList(), d("5"));
  private final Venda venda = new Venda(CLIENTE, "Rita", null, null, linhas, totais, null);

  @Test
  void a_new_quote_is_told_with_its_lines_net_of_every_discount() {
    assertThat(CotacaoEvents.created(ID, VENDEDORA, venda)).isEqualTo(new QuoteCreated(
        ID, CLIENTE, VENDEDORA, d("490.00"), d("39.70"), d("450.30"), List.of(
            new LineItem(CIMENTO, d("10.000"), d("32.00"), d("320.00"), d("31.20"), d("288.80")),
            new LineItem(ARGAMASSA, d("5.000"), d("34.00"), d("170.00"), d("8.50"), d("161.50")))));
  }

  @Test
  void a_sent_quote_is_told_with_its_seller_its_validity_and_its_totals() {
    assertThat(CotacaoEvents.sent(cotacao(StatusCotacao.RASCUNHO), VALIDA_ATE))
        .isEqualTo(new QuoteSent(ID, CLIENTE, VENDEDORA, VALIDA_ATE, d("490.00"), d("39.70"), d("450.30")));
  }

  @Test
  void an_answer_is_told_with_who_wrote_it_down_and_by_which_way() {
    var caixa = new Autor.Equipe(new Caller(new UUID(0, 8), new UUID(0, 9), "loja", "Ana", Set.of(Role.FINANCEIRO)));
    var link = new Autor.PorLink(new UUID(0, 7), ID);
    var enviada = cotacao(StatusCotacao.ENVIADA);

    assertThat(CotacaoEvents.approved(enviada, caixa, "abc")).isEqualTo(new QuoteApproved(ID, new UUID(0, 8), "staff", "abc"));
    assertThat(CotacaoEvents.approved(enviada, link, "abc")).isEqualTo(new QuoteApproved(ID, null, "link", "abc"));
    assertThat(CotacaoEvents.rejected(enviada, caixa)).isEqualTo(new QuoteRejected(ID, new UUID(0, 8), "staff"));
    assertThat(CotacaoEvents.rejected(enviada, link)).isEqualTo(new QuoteRejected(ID, null, "link"));
  }

  @Test
  void what_became_of_a_quote_is_told_with_the_order_or_with_where_it_stood_before() {
    assertThat(CotacaoEvents.converted(cotacao(StatusCotacao.APROVADA), PEDIDO)).isEqualTo(new QuoteConverted(ID, PEDIDO));
    assertThat(CotacaoEvents.cancelled(cotacao(StatusCotacao.APROVADA))).isEqualTo(new QuoteCancelled(ID, "aprovada"));
    assertThat(CotacaoEvents.cancelled(cotacao(StatusCotacao.RASCUNHO))).isEqualTo(new QuoteCancelled(ID, "rascunho"));
  }

  private Cotacao cotacao(StatusCotacao status) {
    return new Cotacao(ID, "COT-001", 1, status, CLIENTE, "Rita", null, null, VENDEDORA, totais.descontoPercentual(), totais.bruto(),
        totais.subtotal(), totais.descontoGeral(), totais.total(), null, 7,
        linhas.stream().map(linha -> ItemCotacao.of(UUID.randomUUID(), linha)).toList(), Instant.EPOCH, Instant.EPOCH, null, null, false,
        null, null, null, null, null, null, null, null, null, null, null, null, null, 1);
  }

  private static LinhaVenda linha(UUID produto, String quantidade, String preco, String desconto) {
    return new LinhaVenda(produto, "Saco", Unidade.SC, PrecoOrigem.BASE, d(preco),
        (Linha) Linha.of(d(quantidade), d(preco), d(desconto)), null, null, null, null);
  }

  private static BigDecimal d(String text) {
    return new BigDecimal(text);
  }
}
