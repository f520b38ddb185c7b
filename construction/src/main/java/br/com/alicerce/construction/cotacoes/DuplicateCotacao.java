package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.vendas.ItemForm;
import br.com.alicerce.construction.vendas.PrecoOrigem;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;

/** Begins a new quote with what another one offers, at the prices of today; prices that somebody typed stay. */
public final class DuplicateCotacao {

  private final OpenCotacao open;
  private final CreateCotacao create;

  DuplicateCotacao(OpenCotacao open, CreateCotacao create) {
    this.open = open;
    this.create = create;
  }

  /** The caller's own draft, with the next number; refused when customer, site or a product is no longer active. */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id) {
    return open.visible(session, now, caller, id)
        .then(cotacao -> create.execute(session, now, caller, form(cotacao)));
  }

  /** What it offers, as somebody would fill it in today: without the prices that were the price list's. */
  static CotacaoForm form(Cotacao cotacao) {
    return new CotacaoForm(cotacao.clienteId(), cotacao.obraId(), cotacao.descontoPercentual(), cotacao.observacoes(),
        cotacao.validadeDias(), cotacao.itens().stream().map(DuplicateCotacao::item).toList());
  }

  private static ItemForm item(ItemCotacao item) {
    var typed = item.precoOrigem() == PrecoOrigem.MANUAL ? item.precoUnitario() : null;
    return new ItemForm(item.produtoId(), item.quantidade(), typed, item.descontoPercentual(), item.observacoes(),
        item.area(), item.perdaPercentual());
  }
}
