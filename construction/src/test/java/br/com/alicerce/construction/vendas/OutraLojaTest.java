package br.com.alicerce.construction.vendas;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Another store's ids, wherever an id can be said: never found, never stored, never a word of theirs in an answer. */
class OutraLojaTest {

  private static final String CANARIO = "Canário da Loja Alheia";

  private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";

  private static ServidorDeTeste servidor;
  private static BalcaoDeTeste nossa;
  private static BalcaoDeTeste alheia;
  private static String clienteAlheio;
  private static String obraAlheia;
  private static String cotacaoAlheia;
  private static String pedidoAlheio;

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
    nossa = new BalcaoDeTeste(servidor);
    alheia = new BalcaoDeTeste(servidor);
    clienteAlheio = alheia.cliente(CANARIO);
    obraAlheia = alheia.obra(clienteAlheio, CANARIO);
    String produto = alheia.loja().produto(CANARIO, "UN", "13.31");
    Map<String, Object> form = Map.of("cliente_id", clienteAlheio, "obra_id", obraAlheia, "observacoes", CANARIO,
        "itens", List.of(Map.of("produto_id", produto, "quantidade", "1")));
    cotacaoAlheia = alheia.vendedor().post(COTACOES, form).expect(201).text("id");
    pedidoAlheio = alheia.vendedor().post(PEDIDOS, form).expect(201).text("id");
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void another_stores_documents_are_not_here() {
    String before = state();
    for (PessoaDeTeste pessoa : List.of(nossa.admin(), nossa.vendedor(), nossa.financeiro())) {
      List<RespostaDeTeste> answers = answers(pessoa, cotacaoAlheia, pedidoAlheio);
      assertThat(answers).extracting(RespostaDeTeste::status).isSubsetOf(pessoa == nossa.admin() ? List.of(404) : List.of(403, 404));
      assertThat(answers).extracting(RespostaDeTeste::status).as("as of what is nowhere")
          .isEqualTo(answers(pessoa, NOWHERE, NOWHERE).stream().map(RespostaDeTeste::status).toList());
      assertThat(answers).extracting(RespostaDeTeste::body).noneMatch(body -> body.contains("Canário"));
    }
    assertThat(state()).as("nothing of theirs was touched").isEqualTo(before);
  }

  private static List<RespostaDeTeste> answers(PessoaDeTeste pessoa, String cotacao, String pedido) {
    List<RespostaDeTeste> answers = new ArrayList<>();
    answers.add(pessoa.get(COTACOES + "/" + cotacao));
    answers.add(pessoa.put(COTACOES + "/" + cotacao, "\"1\"", nossa.form()));
    for (String command : List.of("enviar", "aprovar", "revalidar", "cancelar", "revisar", "duplicar", "converter")) {
      answers.add(pessoa.post(COTACOES + "/" + cotacao + "/" + command, Map.of()));
    }
    answers.add(pessoa.get(PEDIDOS + "/" + pedido));
    answers.add(pessoa.post(PEDIDOS + "/" + pedido + "/status", Map.of("status", "em_preparacao")));
    answers.add(pessoa.post(PEDIDOS + "/" + pedido + "/status", Map.of("status", "cancelado", "motivo", "x")));
    answers.add(pessoa.post(PEDIDOS + "/" + pedido + "/cancelar", Map.of("motivo", "x")));
    answers.add(pessoa.post(PEDIDOS + "/" + pedido + "/estornar", Map.of()));
    answers.add(pessoa.post(PEDIDOS + "/" + pedido + "/motorista", Map.of("motorista_id", nossa.motorista().id())));
    return answers;
  }

  @Test
  void another_stores_ids_in_a_body_are_refused_by_field_and_never_stored() {
    for (String path : List.of(COTACOES, PEDIDOS)) {
      refused(nossa.vendedor().post(path, with(clienteAlheio, null, nossa.cimento())), "cliente_id");
      refused(nossa.vendedor().post(path, with(clienteAlheio, obraAlheia, nossa.cimento())), "cliente_id", "obra_id");
      refused(nossa.vendedor().post(path, with(nossa.cliente(), obraAlheia, nossa.cimento())), "obra_id");
      refused(nossa.vendedor().post(path, with(nossa.cliente(), null, alheia.cimento())), "itens[0].produto_id");
    }
    var rascunho = nossa.rascunho();
    refused(nossa.vendedor().put(COTACOES + "/" + rascunho.text("id"), rascunho.etag(),
        with(clienteAlheio, null, alheia.cimento())), "cliente_id", "itens[0].produto_id");
    refused(nossa.admin().post(PEDIDOS + "/" + nossa.pendente("entrega").text("id") + "/motorista",
        Map.of("motorista_id", alheia.motorista().id())), "motorista_id");
  }

  @Test
  void lists_and_numbers_tell_of_ones_own_store_alone() {
    for (String path
        : List.of(COTACOES, PEDIDOS, COTACOES + "?cliente_id=" + clienteAlheio,
            PEDIDOS + "?cliente_id=" + clienteAlheio,
        COTACOES + "?q=canario", PEDIDOS + "?q=canario", "/api/v1/painel")) {
      assertThat(nossa.admin().get(path).expect(200).body())
          .doesNotContain("Canário", cotacaoAlheia, pedidoAlheio, "13.31");
    }
    assertThat(nossa.admin().get(COTACOES + "?cliente_id=" + clienteAlheio).items()).isEmpty();
  }

  @Test
  void the_database_gives_nothing_of_another_store_even_to_a_query_that_forgets_its_store() {
    for (String table : List.of("cotacoes", "itens_cotacao", "pedidos", "itens_pedido")) {
      List<Boolean> own = CurrentStore.call(nossa.loja().id(), () -> servidor.database().read(session -> session
          .sql("select tenant_id = :tenant as own from construction." + table)
          .bind("tenant", nossa.loja().id())
          .list(row -> row.bool("own"))));
      assertThat(own).as(table).doesNotContain(false);
    }
  }

  private static void refused(RespostaDeTeste answer, String... fields) {
    assertThat(answer.expect(422).faults()).containsExactlyInAnyOrder((Object[]) fields);
    assertThat(answer.body()).doesNotContain("Canário");
  }

  private static Map<String, Object> with(String cliente, @Nullable String obra, String produto) {
    List<Map<String, String>> itens = List.of(Map.of("produto_id", produto, "quantidade", "1"));
    return obra == null
        ? Map.of("cliente_id", cliente, "itens", itens)
        : Map.of("cliente_id", cliente, "obra_id", obra, "itens", itens);
  }

  private static String state() {
    return alheia.admin().get(COTACOES).body() + alheia.admin().get(PEDIDOS).body() + alheia.loja().events().size();
  }
}
