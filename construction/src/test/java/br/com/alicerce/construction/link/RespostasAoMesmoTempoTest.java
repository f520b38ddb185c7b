package br.com.alicerce.construction.link;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.DesconhecidoDeTeste;
import br.com.alicerce.construction.testes.EmParalelo;
import br.com.alicerce.construction.testes.LojaDeTeste.Evento;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The customer, the customer again, finance and the seller, all at the same moment. */
class RespostasAoMesmoTempoTest {

  private static final int ROUNDS = 6;
  private static final int CALLERS = 12;

  private static ServidorDeTeste servidor;

  private final BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);
  private final DesconhecidoDeTeste cliente = new DesconhecidoDeTeste(servidor, balcao.loja().slug());

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void of_all_answers_at_once_exactly_one_counts() {
    for (int round = 0; round < ROUNDS; round++) {
      String id = balcao.enviada().text("id");
      String link = balcao.link(id);
      String conteudo = cliente.conteudo(link);
      int before = decisions();
      EmParalelo.run(CALLERS, caller -> switch (caller % 3) {
        case 0 -> cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana " + caller);
        case 1 -> balcao.vendedor().post(COTACOES + "/" + id + "/cancelar", Map.of());
        default -> balcao.financeiro().post(COTACOES + "/" + id + "/aprovar", Map.of());
      });
      assertThat(decisions() - before).isEqualTo(1);
      assertThat(balcao.vendedor().get(COTACOES + "/" + id).text("status")).isIn("aprovada", "cancelada");
    }
  }

  @Test
  void who_approves_while_the_link_is_taken_back_is_not_there() throws Exception {
    String id = balcao.enviada().text("id");
    String link = balcao.link(id);
    String conteudo = cliente.conteudo(link);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<RespostaDeTeste> approval = balcao.loja().write(session -> {
        session.sql("select id from construction.cotacoes where tenant_id = :tenant and id = :id for no key update")
            .bind("tenant", balcao.loja().id()).bind("id", UUID.fromString(id)).first(row -> row.uuid("id"));
        Future<RespostaDeTeste> answer =
            executor.submit(() -> cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana"));
        awaitWaiting(session);
        session.sql("update construction.links_cotacao set revogado_em = now() where tenant_id = :tenant")
            .bind("tenant", balcao.loja().id()).update();
        return Outcome.done(answer);
      }).orThrow();
      approval.get().expect(404);
    }
    assertThat(balcao.vendedor().get(COTACOES + "/" + id).text("status")).isEqualTo("enviada");
  }

  /** Until somebody has come as far as to the lock that the session holds. */
  private static void awaitWaiting(Session session) {
    Instant end = Instant.now().plusSeconds(10);
    while (!session.sql("""
        select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))) as waiting
        """).one(row -> row.bool("waiting"))) {
      assertThat(Instant.now()).as("nobody waits").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private int decisions() {
    return (int) balcao.loja().events().stream().map(Evento::type).filter(List.of("quote_approved", "quote_cancelled")::contains).count();
  }
}
