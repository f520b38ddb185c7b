package br.com.alicerce.construction.vendas;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiteDePrecoApiTest {

  private static final String CONFIGURACAO = "/api/v1/configuracao";

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

  @ParameterizedTest(name = "{0} at {1} % and {2} %")
  @CsvSource({
      // sand is R$ 180.00 on the list
      "162.00, 0,    0,    200, ''",
      "161.99, 0,    0,    422, itens[0].preco_unitario",
      "171.00, 5.26, 0,    200, ''",
      "171.00, 5.27, 0,    422, itens[0].desconto_percentual",
      "171.00, 3,    2.4,  422, itens[0].desconto_percentual",
      "360.00, 10,   0,    200, ''"
  })
  void a_price_that_is_typed_counts_as_the_discount_that_it_is(
      String preco, String daLinha, String geral, int status, String fault) {
    String path = COTACOES + "/" + quote(preco, daLinha, geral) + "/enviar";
    RespostaDeTeste answer = vendedor.post(path, Map.of()).expect(status);
    if (status == 422) {
      assertThat(answer.faults()).containsExactly(fault);
      balcao.admin().post(path, Map.of()).expect(200);
    }
  }

  @Test
  void a_sale_without_a_quote_is_at_the_lists_price_unless_an_admin_says_another() {
    assertThat(vendedor.post(PEDIDOS, sale("179.99")).expect(403).json()).containsEntry("code", "sem_permissao");
    vendedor.post(PEDIDOS, sale("180")).expect(201);
    assertThat(balcao.admin().post(PEDIDOS, sale("150.00")).expect(201).value("total")).isEqualTo("150.00");
    assertThat(vendedor.submit("/pedidos/novo", "cliente_id", balcao.cliente(), "modalidade", "retirada",
        "produto_id", balcao.areia(), "quantidade", "1", "preco_unitario", "150,00").expect(422).body())
        .contains("Na venda direta vale o preço de tabela", "180,00");
    assertThat(balcao.loja().events("order_created")).hasSize(2);
  }

  @Test
  void a_rise_of_the_list_after_the_draft_is_not_the_sellers_discount_but_a_typed_price_is_held_to_it() {
    String listed = quote(null, "0", "0");
    String typed = quote("175.00", "0", "0");
    String path = "/api/v1/produtos/" + balcao.areia();
    balcao.admin().put(path, balcao.admin().get(path).etag(),
        Map.of("nome", "Areia média", "unidade", "M3", "preco_base", "220.00")).expect(200);
    vendedor.post(COTACOES + "/" + listed + "/enviar", Map.of()).expect(200);
    assertThat(vendedor.post(COTACOES + "/" + typed + "/enviar", Map.of()).expect(422).faults())
        .containsExactly("itens[0].preco_unitario");
  }

  @Test
  void each_store_sets_its_own_limit_and_only_its_admin_does() {
    assertThat(balcao.admin().get(CONFIGURACAO).expect(200).json()).containsAllEntriesOf(Map.of(
        "limite_desconto_vendedor", "10.00", "limite_desconto_admin", "100.00", "politica_estoque", "avisar",
        "versao", 0L));
    Map<String, Object> form = Map.of("limite_desconto_vendedor", "3.50", "limite_desconto_admin", "50",
        "politica_estoque", "avisar");
    List.of(vendedor, balcao.financeiro(), balcao.estoquista(), balcao.motorista()).forEach(pessoa -> {
      pessoa.get(CONFIGURACAO).expect(403);
      pessoa.put(CONFIGURACAO, "\"0\"", form).expect(403);
      pessoa.visit("/configuracao").expect(403);
    });
    balcao.admin().put(CONFIGURACAO, null, form).expect(428);
    assertThat(balcao.admin().put(CONFIGURACAO, "\"0\"", form).expect(200).json()).containsEntry("versao", 1L);
    balcao.admin().put(CONFIGURACAO, "\"0\"", form).expect(412);
    balcao.admin().put(CONFIGURACAO, "\"7\"", form).expect(412);
    vendedor.post(COTACOES + "/" + quote(null, "3.50", "0") + "/enviar", Map.of()).expect(200);
    vendedor.post(COTACOES + "/" + quote(null, "3.51", "0") + "/enviar", Map.of()).expect(422);
    balcao.admin().post(COTACOES + "/" + quote(null, "50.01", "0") + "/enviar", Map.of()).expect(422);
    BalcaoDeTeste other = new BalcaoDeTeste(servidor);
    assertThat(other.admin().get(CONFIGURACAO).value("limite_desconto_vendedor")).isEqualTo("10.00");
    assertThat(balcao.loja().deeds()).contains("configuracao.alterar");
  }

  @Test
  void a_wrong_limit_is_refused_by_page_and_program() {
    assertThat(balcao.admin().put(CONFIGURACAO, "\"0\"", Map.of("limite_desconto_vendedor", "100.01",
        "limite_desconto_admin", "-1", "politica_estoque", "talvez")).expect(422).faults())
        .containsExactlyInAnyOrder("limite_desconto_vendedor", "limite_desconto_admin", "politica_estoque");
    assertThat(balcao.admin().submit("/configuracao", "limite_desconto_vendedor", "x", "limite_desconto_admin", "100",
        "politica_estoque", "avisar", "versao", "0").expect(422).body()).contains("A configuração não foi salva");
    balcao.admin().submit("/configuracao", "limite_desconto_vendedor", "7,5", "limite_desconto_admin", "100",
        "politica_estoque", "bloquear", "versao", "0").expect(303);
    assertThat(balcao.admin().visit("/configuracao").expect(200).body()).contains("value=\"7,50\"");
  }

  private String quote(@Nullable String preco, String daLinha, String geral) {
    Map<String, Object> item = new HashMap<>(
        Map.of("produto_id", balcao.areia(), "quantidade", "1", "desconto_percentual", daLinha));
    if (preco != null) {
      item.put("preco_unitario", preco);
    }
    return vendedor.post(COTACOES, Map.of(
        "cliente_id", balcao.cliente(), "desconto_percentual", geral, "itens", List.of(item))).expect(201).text("id");
  }

  private Map<String, Object> sale(String preco) {
    return Map.of("cliente_id", balcao.cliente(),
        "itens", List.of(Map.of("produto_id", balcao.areia(), "quantidade", "1", "preco_unitario", preco)));
  }
}
