package br.com.alicerce.construction.estoque;

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

/** Books a movement that a person made: goods in, goods out, a correction, a count. */
public final class RegisterMovimento {

  private final Estoque estoque;
  private final MoveEstoque move;

  public RegisterMovimento(Estoque estoque, MoveEstoque move) {
    this.estoque = estoque;
    this.move = move;
  }

  /** The movement, with the balance after it. */
  public Outcome<Movimento> execute(Session session, Instant now, Caller caller, MovimentoForm form) {
    return Acesso.require(caller, Permissao.ESTOQUE_MOVIMENTAR)
        .then(_ -> form.checked())
        .then(checked -> estoque.byProduto(session, checked.produtoId())
            .map(saldo -> checked.in(saldo.unidade()))
            .orElseGet(() -> Outcome.invalid("produto_id", "Não há este produto nesta loja.")))
        .then(wanted -> move.execute(session, now, caller, List.of(wanted)))
        .map(moved -> tell(session, now, caller, moved));
  }

  private static Movimento tell(Session session, Instant now, Caller caller, EstoqueMovido moved) {
    Outbox.append(session, now, moved.events());
    moved.write(session);
    Movimento movimento = moved.movimentos().getFirst();
    String action = "estoque." + movimento.tipo().word();
    AuditLog.record(session, now, caller.userId(), action, "produto", movimento.produtoId(),
        Map.of("delta", movimento.delta(), "fisico", movimento.fisicoApos(), "motivo", movimento.motivo()));
    return movimento;
  }
}
