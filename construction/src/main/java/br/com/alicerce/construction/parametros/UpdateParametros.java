package br.com.alicerce.construction.parametros;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.construction.produtos.Produtos;
import br.com.alicerce.contracts.ReplenishmentParamsChanged;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides anew how stock is replenished, for all products or for one. Engines reckon with it from then on; the past stays as it was. */
public final class UpdateParametros {

  static final String NO_PRODUCT = "Não há este produto nesta loja.";

  private static final String STALE =
      "Alguém alterou os parâmetros depois que você os abriu. Leia de novo e repita a alteração.";

  private final Parametros parametros;
  private final Produtos produtos;

  public UpdateParametros(Parametros parametros, Produtos produtos) {
    this.parametros = parametros;
    this.produtos = produtos;
  }

  /**
   * What holds for all products from now on.
   *
   * @param versao the version that the caller read; another one now is refused as stale
   */
  public Outcome<ParametrosLoja> ofStore(Session session, Instant now, Caller caller, int versao, ParametrosLojaForm form) {
    return Acesso.require(caller, Permissao.MOTORES_PARAMETROS)
        .then(_ -> form.checked())
        .then(checked -> {
          ParametrosLoja before = parametros.ofStore(session);
          return parametros.write(session, now, versao, checked)
              .map(after -> {
                tell(session, now, caller, CurrentStore.id(), ParametrosEvents.changed(after), Map.of("de", before, "para", after));
                return Outcome.done(after);
              })
              .orElseGet(() -> Outcome.refused(new Refusal.Stale(STALE)));
        });
  }

  /**
   * What holds for one product from now on.
   *
   * @param versao the version that the caller read; another one now is refused as stale
   */
  public Outcome<ParametrosProduto> ofProduct(
      Session session, Instant now, Caller caller, UUID produtoId, int versao, ParametrosProdutoForm form) {
    return Acesso.require(caller, Permissao.MOTORES_PARAMETROS)
        .then(_ -> produtos.byId(session, produtoId)
            .<Outcome<Produto>>map(Outcome::done)
            .orElseGet(() -> Outcome.refused(new Refusal.NotFound(NO_PRODUCT))))
        .then(produto -> form.checked(produto.unidade()))
        .then(checked -> {
          ParametrosProduto before = parametros.ofProduct(session, produtoId);
          return parametros.write(session, now, produtoId, versao, checked)
              .map(after -> {
                tell(session, now, caller, produtoId, ParametrosEvents.changed(after), Map.of("de", before, "para", after));
                return Outcome.done(after);
              })
              .orElseGet(() -> Outcome.refused(new Refusal.Stale(STALE)));
        });
  }

  private static void tell(
      Session session, Instant now, Caller caller, UUID of, ReplenishmentParamsChanged event, Map<String, Object> change) {
    AuditLog.record(session, now, caller.userId(), "parametros.alterar", "parametros", of, change);
    Outbox.append(session, now, List.of(event));
  }
}
