package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.cadastro.Versao;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Changes a product. Another price is written down in the history of prices. */
public final class UpdateProduto {

  private static final String UNIT_IN_USE = "A unidade não muda mais: o produto já tem movimentos de estoque ou está em"
      + " orçamentos abertos. Cadastre outro produto com a nova unidade e inative este.";

  private final Produtos produtos;

  public UpdateProduto(Produtos produtos) {
    this.produtos = produtos;
  }

  /**
   * The product as it is now; refused with {@code produto_unidade_em_uso} when its unit would change after it moved.
   *
   * @param versao the version that the caller read; another one now is refused as stale
   */
  public Outcome<Produto> execute(Session session, Instant now, Caller caller, UUID id, int versao, ProdutoForm form) {
    return Acesso.require(caller, Permissao.PRODUTO_EDITAR)
        .then(_ -> form.checked())
        .then(checked -> lock(session, id, versao)
            .then(before -> before.unidade() != checked.checkedUnit() && produtos.isUnitInUse(session, id)
                ? Outcome.<Produto>refused(new Refusal.Conflict("produto_unidade_em_uso", UNIT_IN_USE, null))
                : Outcome.done(before))
            .then(before ->
            Codigos.unique(() -> Outcome.done(produtos.update(session, now, id, checked)))
                .map(after -> tell(session, now, caller, before, after))));
  }

  private Outcome<Produto> lock(Session session, UUID id, int versao) {
    return produtos.lock(session, id)
        .map(found -> Versao.require(versao, found.versao()).map(_ -> found))
        .orElseGet(() -> Outcome.refused(new Refusal.NotFound(ProdutoApi.NOT_FOUND)));
  }

  private Produto tell(Session session, Instant now, Caller caller, Produto before, Produto after) {
    Outbox.append(session, now, ProdutoEvents.updated(before, after));
    if (!ProdutoEvents.samePrice(before, after)) {
      produtos.insertPriceChange(session, now, caller.userId(), before, after);
    }
    AuditLog.record(session, now, caller.userId(), "produto.alterar", "produto", after.id(),
        Map.of("de", before, "para", after));
    return after;
  }
}
