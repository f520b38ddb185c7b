package br.com.alicerce.construction.parametros;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.EmParalelo;
import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ParametrosApiTest {

  private static final String LOJA = "/api/v1/parametros";
  private static final String CHANGED = "replenishment_params_changed";

  private static ServidorDeTeste servidor;

  private final BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);
  private final PessoaDeTeste estoquista = balcao.estoquista();
  private final String cimento = LOJA + "/produtos/" + balcao.cimento();
  private final String areia = LOJA + "/produtos/" + balcao.areia();

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void what_is_decided_for_all_products_is_kept_told_to_the_engines_and_written_down() {
    assertThat(estoquista.get(LOJA).expect(200).json()).isEqualTo(nullable("prazo_dias", null, "seguranca_percentual", null,
        "intervalo_dias", null, "versao", 0L));
    assertThat(estoquista.put(LOJA, "\"0\"", Map.of("prazo_dias", 10, "seguranca_percentual", "35.5")).expect(200).json())
        .isEqualTo(nullable("prazo_dias", 10L, "seguranca_percentual", "35.50", "intervalo_dias", null, "versao", 1L));
    balcao.admin().put(LOJA, "\"1\"", Map.of("intervalo_dias", 3)).expect(200);
    assertThat(balcao.loja().events(CHANGED)).extracting(ParametrosApiTest::told).containsExactly(
        Map.of("lead_days", 10L, "safety_percent", "35.50"), Map.of("review_days", 3L));
    assertThat(balcao.loja().deeds()).filteredOn("parametros.alterar"::equals).hasSize(2);
    assertThat(new BalcaoDeTeste(servidor).admin().get(LOJA).value("versao")).as("another store's").isEqualTo(0L);
  }

  @Test
  void what_is_decided_for_a_product_is_its_own() {
    assertThat(estoquista.put(cimento, "\"0\"", Map.of("prazo_dias", 4, "embalagem_compra", "25", "compra_minima", 50,
        "estoque_minimo", "0", "estoque_maximo", "300")).expect(200).json()).isEqualTo(Map.of(
        "produto_id", balcao.cimento(), "prazo_dias", 4L, "embalagem_compra", "25.000", "compra_minima", "50.000",
        "estoque_minimo", "0.000", "estoque_maximo", "300.000", "versao", 1L));
    assertThat(estoquista.get(cimento).expect(200).etag()).isEqualTo("\"1\"");
    assertThat(estoquista.get(areia).expect(200).value("versao")).isEqualTo(0L);
    assertThat(balcao.loja().events(CHANGED)).extracting(ParametrosApiTest::told).containsExactly(Map.of(
        "product_id", balcao.cimento(), "lead_days", 4L, "pack_size", "25.000", "minimum_order", "50.000",
        "minimum", "0.000", "maximum", "300.000"));
    estoquista.put(cimento, "\"1\"", Map.of()).expect(200);
    assertThat(told(balcao.loja().events(CHANGED).getLast())).as("nothing of it holds any more")
        .isEqualTo(Map.of("product_id", balcao.cimento()));
  }

  @Test
  void only_those_who_keep_the_stock_may_read_or_change_it() {
    List.of(balcao.vendedor(), balcao.financeiro(), balcao.motorista()).forEach(pessoa -> {
      for (String path : List.of(LOJA, cimento)) {
        pessoa.get(path).expect(403);
        pessoa.put(path, "\"0\"", Map.of("prazo_dias", 3)).expect(403);
      }
      pessoa.visit("/parametros").expect(403);
      pessoa.visit("/parametros/produtos/" + balcao.cimento()).expect(403);
      pessoa.submit("/parametros", "versao", "0", "prazo_dias", "3").expect(403);
    });
    assertThat(balcao.vendedor().visit("/produtos/" + balcao.cimento()).expect(200).body()).doesNotContain("/parametros");
    assertThat(estoquista.visit("/produtos/" + balcao.cimento()).expect(200).body()).contains("/parametros/produtos/");
    assertThat(balcao.loja().events(CHANGED)).isEmpty();
  }

  @Test
  void a_product_of_another_store_or_of_none_is_not_here() {
    BalcaoDeTeste other = new BalcaoDeTeste(servidor);
    for (String id : List.of(other.cimento(), UUID.randomUUID().toString())) {
      estoquista.get(LOJA + "/produtos/" + id).expect(404);
      estoquista.put(LOJA + "/produtos/" + id, "\"0\"", Map.of("prazo_dias", 3)).expect(404);
      estoquista.visit("/parametros/produtos/" + id).expect(404);
    }
  }

  @Test
  void an_edit_counts_only_on_the_version_that_was_read_also_of_many_at_once() {
    for (String path : List.of(LOJA, cimento)) {
      estoquista.put(path, null, Map.of("prazo_dias", 3)).expect(428);
      estoquista.put(path, "\"1\"", Map.of("prazo_dias", 3)).expect(412);
      List<Integer> answers = EmParalelo.run(8, n -> estoquista.put(path, "\"0\"", Map.of("prazo_dias", n + 1)).status());
      assertThat(answers).containsOnlyOnce(200).filteredOn(status -> status == 412).hasSize(7);
    }
    assertThat(balcao.loja().events(CHANGED)).hasSize(2);
  }

  @Test
  void figures_out_of_range_are_named_and_nothing_is_kept() {
    assertThat(estoquista.put(LOJA, "\"0\"", Map.of("prazo_dias", 0, "seguranca_percentual", "1000.01", "intervalo_dias", 366))
        .expect(422).faults()).containsExactlyInAnyOrder("prazo_dias", "seguranca_percentual", "intervalo_dias");
    assertThat(estoquista.put(LOJA, "\"0\"", Map.of("seguranca_percentual", "0.005")).expect(422).faults())
        .containsExactly("seguranca_percentual");
    assertThat(estoquista.put(cimento, "\"0\"", Map.of("embalagem_compra", "0", "compra_minima", "2.5",
        "estoque_minimo", "-1", "estoque_maximo", "100000000")).expect(422).faults())
        .containsExactlyInAnyOrder("embalagem_compra", "compra_minima", "estoque_minimo", "estoque_maximo");
    assertThat(estoquista.put(cimento, "\"0\"", Map.of("estoque_minimo", "10", "estoque_maximo", "9")).expect(422).faults())
        .containsExactly("estoque_maximo");
    estoquista.put(areia, "\"0\"", Map.of("compra_minima", "2.5")).expect(200);
    assertThat(estoquista.put(LOJA, "\"0\"", Map.of("prazo", 3)).expect(422).faults()).containsExactly("prazo");
    assertThat(balcao.loja().events(CHANGED)).hasSize(1);
  }

  @Test
  void the_pages_take_what_a_brazilian_types_and_empty_inputs_decide_nothing() {
    estoquista.submit("/parametros", "versao", "0", "prazo_dias", "12", "seguranca_percentual", "17,5", "intervalo_dias", "")
        .expect(303);
    assertThat(estoquista.visit("/parametros").expect(200).body()).contains("value=\"12\"", "value=\"17,50\"");
    assertThat(estoquista.submit("/parametros", "versao", "1", "prazo_dias", "doze", "seguranca_percentual", "x")
        .expect(422).body()).contains("Os parâmetros não foram salvos", "Use um número inteiro de dias.");
    assertThat(estoquista.submit("/parametros", "versao", "0", "prazo_dias", "9").expect(412).body()).contains("Você havia digitado: 9");
    String page = "/parametros/produtos/" + balcao.areia();
    assertThat(estoquista.submit(page, "versao", "0", "estoque_minimo", "2,5", "estoque_maximo", "12").expect(303).location())
        .isEqualTo("/produtos/" + balcao.areia());
    assertThat(estoquista.visit(page).expect(200).body()).contains("value=\"2,5\"", "value=\"12\"", "m³");
    assertThat(estoquista.submit(page, "versao", "1", "estoque_minimo", "20", "estoque_maximo", "12").expect(422).body())
        .contains("não fica abaixo do mínimo");
    assertThat(balcao.loja().events(CHANGED)).hasSize(2);
  }

  /** All that the event decides. */
  private static Map<String, Object> told(LojaDeTeste.Evento event) {
    assertThat(event.payload()).hasSize(8);
    Map<String, Object> told = new HashMap<>(event.payload());
    told.values().removeIf(Objects::isNull);
    return told;
  }

  private static Map<String, @Nullable Object> nullable(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
