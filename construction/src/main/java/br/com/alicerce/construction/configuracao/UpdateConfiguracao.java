package br.com.alicerce.construction.configuracao;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.Map;

/** Decides anew for the store. What was sent or sold before stays as it was. */
public final class UpdateConfiguracao {

  private static final String STALE =
      "Alguém alterou a configuração depois que você a abriu. Leia de novo e repita a alteração.";

  private final Configuracoes configuracoes;

  public UpdateConfiguracao(Configuracoes configuracoes) {
    this.configuracoes = configuracoes;
  }

  /**
   * What holds from now on.
   *
   * @param versao the version that the caller read; another one now is refused as stale
   */
  public Outcome<Configuracao> execute(Session session, Instant now, Caller caller, int versao, ConfiguracaoForm form) {
    return Acesso.require(caller, Permissao.LOJA_ADMINISTRAR)
        .then(_ -> form.checked())
        .then(checked -> {
          Configuracao before = configuracoes.current(session);
          return configuracoes.write(session, now, versao, checked)
              .map(after -> Outcome.done(tell(session, now, caller, before, after)))
              .orElseGet(() -> Outcome.refused(new Refusal.Stale(STALE)));
        });
  }

  private static Configuracao tell(
      Session session, Instant now, Caller caller, Configuracao before, Configuracao after) {
    AuditLog.record(session, now, caller.userId(), "configuracao.alterar", "configuracao", CurrentStore.id(),
        Map.of("de", before, "para", after));
    return after;
  }
}
