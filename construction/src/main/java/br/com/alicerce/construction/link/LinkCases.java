package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cotacoes.Autor;
import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.cotacoes.CotacaoCases;
import br.com.alicerce.construction.pedidos.PedidoCases;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** All that can be done with links, put together. */
public final class LinkCases {

  /** What everybody is told by whose address no quote can be seen, whatever the reason. */
  static final Refusal NOBODY = new Refusal.NotFound("Este link não existe ou não vale mais. Peça um novo à loja.");

  private final Links links = new Links();
  private final CotacaoCases cotacoes;
  private final PedidoCases pedidos;
  private final GiveLink give;
  private final RevokeLinks revoke;

  public LinkCases(CotacaoCases cotacoes, PedidoCases pedidos) {
    this.cotacoes = cotacoes;
    this.pedidos = pedidos;
    this.give = new GiveLink(links, cotacoes);
    this.revoke = new RevokeLinks(links, cotacoes);
  }

  GiveLink give() {
    return give;
  }

  RevokeLinks revoke() {
    return revoke;
  }

  CotacaoCases cotacoes() {
    return cotacoes;
  }

  PedidoCases pedidos() {
    return pedidos;
  }

  /** Who comes by this token. */
  Outcome<Autor.PorLink> enter(Session session, Optional<TokenLink> token) {
    return token.flatMap(known -> links.find(session, known)).map(Outcome::done).orElseGet(() -> Outcome.refused(NOBODY));
  }

  /** What they do with their quote, while nobody takes the link back. */
  Outcome<Cotacao> answer(Session session, Optional<TokenLink> token, Function<Autor.PorLink, Outcome<Cotacao>> deed) {
    return enter(session, token).then(cliente -> {
      cotacoes.lock(session, cliente.cotacaoId());
      return enter(session, token).then(deed);
    });
  }
}
