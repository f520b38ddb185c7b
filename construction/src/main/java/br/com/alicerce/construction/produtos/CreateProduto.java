package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.estoque.Estoque;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Registers a product, with its stock at zero. */
public final class CreateProduto {

  private final Produtos produtos;
  private final Estoque estoque;

  public CreateProduto(Produtos produtos, Estoque estoque) {
    this.produtos = produtos;
    this.estoque = estoque;
  }

  /** The new product; refused with {@code codigo_ja_cadastrado} when another one of the store has its code. */
  public Outcome<Produto> execute(Session session, Instant now, Caller caller, ProdutoForm form) {
    return Acesso.require(caller, Permissao.PRODUTO_EDITAR)
        .then(_ -> form.checked())
        .then(checked -> Codigos.unique(() -> Outcome.done(produtos.insert(session, now, checked))))
        .map(produto -> tell(session, now, caller, produto));
  }

  private Produto tell(Session session, Instant now, Caller caller, Produto produto) {
    estoque.open(session, now, produto.id());
    Outbox.append(session, now, List.of(ProdutoEvents.changed(produto)));
    AuditLog.record(session, now, caller.userId(), "produto.cadastrar", "produto", produto.id(),
        Map.of("nome", produto.nome(), "preco_base", produto.precoBase()));
    return produto;
  }
}
