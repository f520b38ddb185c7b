package br.com.alicerce.construction.vendas;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbalagemApiTest {

  private static final String PRODUTOS = "/api/v1/produtos";

  private static ServidorDeTeste servidor;

  private final BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);
  private final PessoaDeTeste vendedor = balcao.vendedor();

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void an_area_is_quoted_in_whole_boxes_and_what_was_reckoned_comes_back_the_same() {
    String piso = product(Map.of("nome", "Porcelanato 60x60", "unidade", "M2", "preco_base", "50.00",
        "m2_por_caixa", "2.30", "vende_fracionado", false));
    var quote = vendedor.post(COTACOES, quote(Map.of("produto_id", piso, "quantidade", "12", "area", "12"))).expect(201);
    assertThat(item(quote)).containsEntry("quantidade", "13.800").containsEntry("area", "12.000")
        .containsEntry("perda_percentual", "10.00").containsEntry("embalagem", "6 caixas, 13,80 m²")
        .containsEntry("valor_total", "690.00");
    var again = vendedor.put(COTACOES + "/" + quote.text("id"), quote.etag(), quote(Map.of(
        "produto_id", piso, "quantidade", "13.800", "area", "12.000", "perda_percentual", "10.00"))).expect(200);
    assertThat(again.value("total")).isEqualTo("690.00");
    assertThat(vendedor.post(COTACOES, quote(Map.of("produto_id", piso, "quantidade", "12"))).expect(422).faults())
        .containsExactly("itens[0].quantidade");
    String id = quote.text("id");
    vendedor.post(COTACOES + "/" + id + "/enviar", Map.of()).expect(200);
    assertThat(vendedor.visit("/cotacoes/" + id).expect(200).body()).contains("6 caixas, 13,80 m²", "10% de perda");
    balcao.financeiro().post(COTACOES + "/" + id + "/aprovar", Map.of()).expect(200);
    var pedido = vendedor.post(COTACOES + "/" + id + "/converter", Map.of()).expect(201);
    assertThat(item(pedido)).containsEntry("embalagem", "6 caixas, 13,80 m²").containsEntry("quantidade", "13.800");
    assertThat(item(balcao.estoquista().get(PEDIDOS + "/" + pedido.text("id")))).as("who picks counts boxes")
        .containsEntry("embalagem", "6 caixas, 13,80 m²");
  }

  @Test
  void the_editor_reckons_boxes_while_one_types_and_keeps_the_area() {
    String piso = product(Map.of("nome", "Porcelanato 60x60", "unidade", "M2", "preco_base", "50.00", "m2_por_caixa", "2.30"));
    assertThat(vendedor.visit("/produtos/opcoes?q=porc").expect(200).body()).contains("data-perda=\"10\"");
    assertThat(vendedor.visit("/produtos/opcoes?q=cim").expect(200).body()).doesNotContain("data-perda");
    assertThat(reckoned(piso, "12", "10")).contains("6 caixas, 13,80 m²", "660,00");
    assertThat(reckoned(piso, "12", "")).contains("6 caixas, 13,80 m²", "600,00");
    assertThat(reckoned(piso, "12", "x")).contains("Digite a perda").doesNotContain("600,00");
    String quote = vendedor.submit("/cotacoes", "cliente_id", balcao.cliente(), "produto_id", piso, "quantidade", "12",
        "preco_unitario", "50,00", "item_perda", "15").expect(303).location();
    assertThat(vendedor.get("/api/v1" + quote).value("total")).isEqualTo("690.00");
    assertThat(vendedor.visit(quote + "/editar").expect(200).body()).contains("name=\"item_perda\"", "value=\"15\"", "value=\"12\"");
  }

  @Test
  void a_product_tells_how_it_is_packed_where_its_unit_has_packages() {
    String page = balcao.admin().submit("/produtos", "nome", "Vergalhão 10 mm", "unidade", "BARRA", "preco_base", "62,90",
        "comprimento_barra", "12").expect(303).location();
    assertThat(balcao.admin().get("/api/v1" + page).json()).containsEntry("comprimento_barra", "12.000")
        .containsEntry("m2_por_caixa", null).containsEntry("vende_fracionado", false);
    assertThat(balcao.admin().visit(page).body()).contains("Barra de 12", "só inteira");
    balcao.admin().submit(page + "/preco", "preco_base", "70", "versao", "1").expect(303);
    assertThat(balcao.admin().get("/api/v1" + page).value("comprimento_barra")).as("a new price keeps it").isEqualTo("12.000");
    assertThat(item(vendedor.post(COTACOES, quote(Map.of("produto_id", page.substring(10), "quantidade", "5"))).expect(201)))
        .containsEntry("embalagem", "5 barras, 60 m");
    assertThat(balcao.admin().post(PRODUTOS, Map.of("nome", "Cal", "unidade", "SC", "preco_base", "20",
        "m2_por_caixa", "2", "comprimento_barra", "0")).expect(422).faults())
        .containsExactlyInAnyOrder("m2_por_caixa", "comprimento_barra");
    assertThat(balcao.admin().submit("/produtos", "nome", "Piso", "unidade", "M2", "preco_base", "20", "m2_por_caixa", "dois")
        .expect(422).body()).contains("Escreva um número");
  }

  private String product(Map<String, Object> form) {
    return balcao.admin().post(PRODUTOS, form).expect(201).text("id");
  }

  private Map<String, Object> quote(Map<String, Object> item) {
    return Map.of("cliente_id", balcao.cliente(), "itens", List.of(item));
  }

  private String reckoned(String produto, String quantidade, String perda) {
    return vendedor.submit("/cotacoes/calculo", "produto_id", produto, "quantidade", quantidade, "preco_unitario", "50,00",
        "item_desconto_percentual", "", "item_perda", perda).expect(200).body();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> item(RespostaDeTeste document) {
    return ((List<Map<String, Object>>) document.value("itens")).getFirst();
  }
}
