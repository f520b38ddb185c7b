package br.com.alicerce.construction.pedidos;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPedidoTest {

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

  @Test
  void an_order_is_planned_and_noted_on_and_nothing_else_of_it_moves() {
    var before = balcao.pendente("entrega");
    String path = PEDIDOS + "/" + before.text("id");
    assertThat(balcao.admin().post(path + "/agendamento", Map.of("agendado_para", "2026-12-01")).expect(200).json())
        .containsEntry("agendado_para", "2026-12-01");
    var noted = balcao.vendedor().post(path + "/observacoes", Map.of("observacoes_internas", " Ligar antes ")).expect(200);
    assertThat(noted.json()).containsEntry("observacoes_internas", "Ligar antes").containsEntry("versao", 3L);
    Map<String, Object> left = noted.json();
    Map<String, Object> was = before.json();
    for (String changed : List.of("agendado_para", "observacoes_internas", "versao", "updated_at")) {
      left.remove(changed);
      was.remove(changed);
    }
    assertThat(left).isEqualTo(was);
    assertThat(balcao.admin().post(path + "/agendamento", Map.of()).expect(200).value("agendado_para")).isNull();
    assertThat(balcao.loja().deeds()).contains("pedido.agendar", "pedido.anotar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01/12/2026", "2026-02-30", "9999-12-31", "amanhã"})
  void a_day_that_is_none_is_refused(String day) {
    assertThat(balcao.admin().post(PEDIDOS + "/" + balcao.pendente("entrega").text("id") + "/agendamento",
        Map.of("agendado_para", day)).expect(422).faults()).containsExactly("agendado_para");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entregue", "cancelado"})
  void an_order_that_ended_is_not_planned_any_more(String status) {
    String path = PEDIDOS + "/" + balcao.pedido(status, "entrega");
    assertThat(balcao.admin().post(path + "/agendamento", Map.of("agendado_para", "2026-12-01")).expect(409).json())
        .containsEntry("current_status", status);
    balcao.admin().post(path + "/observacoes", Map.of("observacoes_internas", "x")).expect(409);
  }

  @Test
  void a_page_plans_and_notes() {
    String page = "/pedidos/" + balcao.pendente("entrega").text("id");
    balcao.admin().submit(page + "/agendamento", "agendado_para", "2026-12-24").expect(303);
    balcao.admin().submit(page + "/observacoes", "observacoes_internas", "Portão azul").expect(303);
    assertThat(balcao.admin().visit(page).expect(200).body()).contains("24/12/2026", "Portão azul", "Agendamento");
    assertThat(balcao.financeiro().visit(page).expect(200).body())
        .doesNotContain(page + "/agendamento", page + "/observacoes");
  }

  @Test
  void the_database_lets_nothing_else_change() {
    balcao.pendente("entrega");
    for (String change : List.of("observacoes = 'x'", "total = 0", "cliente_id = id", "modalidade = 'retirada'")) {
      assertThatThrownBy(() -> CurrentStore.call(balcao.loja().id(), () -> servidor.database().writeAlways(session ->
          session.sql("update construction.pedidos set agendado_para = '2026-12-01', " + change + " where tenant_id = :tenant")
              .bind("tenant", balcao.loja().id()).update()))).hasMessageContaining("an order keeps what was bought");
    }
  }
}
