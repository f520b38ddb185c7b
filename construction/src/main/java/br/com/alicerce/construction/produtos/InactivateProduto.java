package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a product out of sale; its history stays. Doing it again changes nothing. */
public final class InactivateProduto {

  private final Produtos produtos;

  public InactivateProduto(Produtos produtos) {
    this.produtos = produtos;
  }

  /** The product, inactive. */
  public Outcome<Produto> execute(Session session, Instant now, Caller caller, UUID id) {
    return Acesso.require(caller, Permissao.PRODUTO_EDITAR)
        .then(_ -> produtos.lock(session, id)
            .map(found -> Outcome.done(found.ativo() ? inactivate(session, now, caller, id) : found))
            .orElseGet(() -> Outcome.refused(new Refusal.NotFound(ProdutoApi.NOT_FOUND))));
  }

  private Produto inactivate(Session session, Instant now, Caller caller, UUID id) {
    Produto produto = produtos.inactivate(session, now, id);
    Outbox.append(session, now, List.of(ProdutoEvents.changed(produto)));
    AuditLog.record(session, now, caller.userId(), "produto.inativar", "produto", id, Map.of("ativo", false));
    return produto;
  }
}
