package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.vendas.ItensDeEvento;
import br.com.alicerce.construction.vendas.LinhaVenda;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.contracts.QuoteApproved;
import br.com.alicerce.contracts.QuoteCancelled;
import br.com.alicerce.contracts.QuoteConverted;
import br.com.alicerce.contracts.QuoteCreated;
import br.com.alicerce.contracts.QuoteRejected;
import br.com.alicerce.contracts.QuoteSent;
import java.time.Instant;
import java.util.UUID;

/** What the engines are told of quotes. */
final class CotacaoEvents {

  private CotacaoEvents() {}

  static QuoteCreated created(UUID id, UUID usuarioId, Venda venda) {
    Totais totais = venda.totais();
    return new QuoteCreated(
        id,
        venda.clienteId(),
        usuarioId,
        totais.bruto(),
        totais.descontoTotal(),
        totais.total(),
        ItensDeEvento.of(venda.linhas().stream().map(LinhaVenda::produtoId).toList(), venda.contas(), totais));
  }

  static QuoteSent sent(Cotacao cotacao, Instant validaAte) {
    Totais totais = cotacao.totais();
    return new QuoteSent(
        cotacao.id(),
        cotacao.clienteId(),
        cotacao.usuarioId(),
        validaAte,
        totais.bruto(),
        totais.descontoTotal(),
        totais.total());
  }

  static QuoteApproved approved(Cotacao cotacao, Autor autor, String conteudoSha256) {
    return new QuoteApproved(cotacao.id(), autor.usuarioId(), autor.via().wire(), conteudoSha256);
  }

  static QuoteRejected rejected(Cotacao cotacao, Autor autor) {
    return new QuoteRejected(cotacao.id(), autor.usuarioId(), autor.via().wire());
  }

  static QuoteConverted converted(Cotacao cotacao, UUID pedidoId) {
    return new QuoteConverted(cotacao.id(), pedidoId);
  }

  static QuoteCancelled cancelled(Cotacao before) {
    return new QuoteCancelled(before.id(), before.status().word());
  }
}
