package br.com.alicerce.construction.historico;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditoriaTest {

  private static ServidorDeTeste servidor;

  private final BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  private record Registro(
      @Nullable String address, String traceId, @Nullable UUID usuarioId, Map<String, Object> detail) {}

  @Test
  void a_deed_is_written_down_with_the_address_and_the_trace_of_its_request() {
    String id = balcao.vendedor().with("X-Forwarded-For", "10.9.9.9, 203.0.113.7").with("X-Request-Id", "pedido-do-proxy-1")
        .post(COTACOES, balcao.form()).expect(201).text("id");
    assertThat(balcao.vendedor().post(COTACOES + "/" + id + "/enviar", Map.of()).expect(200).status()).isEqualTo(200);
    Registro criada = of("cotacao.criar", id);
    assertThat(criada.address()).isEqualTo("203.0.113.7");
    assertThat(criada.traceId()).isEqualTo("pedido-do-proxy-1");
    assertThat(criada.usuarioId()).isEqualTo(balcao.vendedor().id());
    assertThat(of("cotacao.enviar", id).address()).as("without a proxy, the peer").isEqualTo("127.0.0.1");
  }

  @Test
  void an_edit_tells_which_lines_went_and_came_and_at_which_prices() {
    var rascunho = balcao.rascunho();
    String outro = balcao.cliente("Construtora Poente");
    balcao.vendedor().put(COTACOES + "/" + rascunho.text("id"), rascunho.etag(), Map.of(
        "cliente_id", outro, "desconto_percentual", "3", "observacoes", "Segredo do cliente",
        "itens", List.of(
            Map.of("produto_id", balcao.areia(), "quantidade", "2.5"),
            Map.of("produto_id", balcao.cimento(), "quantidade", "10", "preco_unitario", "38.00",
                "desconto_percentual", "5")))).expect(200);
    Map<String, Object> detail = of("cotacao.editar", rascunho.text("id")).detail();
    assertThat(detail).containsEntry("cliente_id", Map.of("de", balcao.cliente(), "para", outro))
        .containsEntry("total", Map.of("de", "804.18", "para", "786.67"))
        .containsEntry("itens", Map.of(
            "de", List.of(item("39.90", "379.05")),
            "para", List.of(item("38.00", "361.00"))))
        .containsEntry("observacoes", "alteradas")
        .doesNotContainKeys("desconto_percentual", "validade_dias");
    assertThat(detail.toString()).doesNotContain("Segredo");
  }

  @Test
  void a_document_tells_its_own_latest_fifty_deeds_oldest_first() {
    UUID id = UUID.randomUUID();
    balcao.loja().write(session -> {
      for (int at = 1; at <= 51; at++) {
        AuditLog.record(session, Instant.EPOCH, balcao.admin().id(), "pedido." + at, "pedido", id, Map.of());
      }
      AuditLog.record(session, Instant.EPOCH, null, "pedido.alheio", "pedido", UUID.randomUUID(), Map.of());
      AuditLog.record(session, Instant.EPOCH, null, "cotacao.alheia", "cotacao", id, Map.of());
      return Outcome.done(id);
    }).orThrow();
    List<Feito> feitos = balcao.loja().read(session -> Historico.of(session, "pedido", id));
    assertThat(feitos).extracting(Feito::acao)
        .containsExactlyElementsOf(IntStream.rangeClosed(2, 51).mapToObj(at -> "pedido." + at).toList());
    assertThat(feitos).extracting(Feito::usuarioId).containsOnly(balcao.admin().id());
  }

  private Map<String, Object> item(String preco, String total) {
    return Map.of("produto_id", balcao.cimento(), "quantidade", "10.000", "preco_unitario", preco,
        "desconto_percentual", "5.00", "valor_total", total);
  }

  private Registro of(String action, String id) {
    return balcao.loja().read(session -> session.sql("""
            select address, trace_id, user_id, detail from platform.audit_log
            where tenant_id = :tenant and action = :action and entity_id = :id
            """)
        .bind("tenant", balcao.loja().id())
        .bind("action", action)
        .bind("id", UUID.fromString(id))
        .one(row -> new Registro(row.optionalText("address"), row.text("trace_id"), row.optionalUuid("user_id"),
            RespostaDeTeste.object(row.text("detail")))));
  }
}
