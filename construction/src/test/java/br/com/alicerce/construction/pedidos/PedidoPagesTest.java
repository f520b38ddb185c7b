package br.com.alicerce.construction.pedidos;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PedidoPagesTest {

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final PessoaDeTeste vendedor = loja.pessoa(Role.VENDEDOR);
  private final PessoaDeTeste estoquista = loja.pessoa(Role.ESTOQUISTA);
  private final PessoaDeTeste motorista = loja.pessoa(Role.MOTORISTA);

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void a_sale_at_the_counter_is_handed_over_at_the_counter() {
    assertThat(vendedor.visit("/pedidos/novo").expect(200).body()).contains("Venda no balcão", "Fechar venda");
    String order = sell("retirada").expect(303).location();
    vendedor.submit(order + "/status", "status", "em_preparacao").expect(303);
    vendedor.submit(order + "/status", "status", "entregue").expect(303);
    assertThat(vendedor.visit(order).expect(200).body()).contains("PED-001", "Entregue", "Retirada no balcão");
    assertThat(loja.events("sale_recorded")).hasSize(1);
    assertThat(vendedor.visit("/pedidos").expect(200).body()).contains("PED-001", "77,80");
  }

  @Test
  void a_sale_without_lines_is_told_what_it_lacks() {
    assertThat(vendedor.submit("/pedidos/novo", "cliente_id", loja.cliente("Ana"), "modalidade", "retirada")
            .expect(422).body())
        .contains("A venda não foi registrada", "Inclua pelo menos um item.", "Ana");
  }

  @Test
  void a_driver_has_one_button_for_each_order_of_the_round() {
    String order = sell("entrega").expect(303).location();
    assertThat(motorista.visit("/pedidos").expect(200).body()).contains("Nenhuma entrega para você");
    motorista.visit(order).expect(404);
    loja.admin().submit(order + "/motorista", "motorista_id", motorista.id().toString()).expect(303);
    assertThat(motorista.visit("/pedidos").body()).contains("PED-001", "Ainda está sendo separado")
        .doesNotContain("R$");
    estoquista.submit(order + "/status", "status", "em_preparacao").expect(303);
    assertThat(motorista.visit("/pedidos").body()).contains("Saí para entrega").doesNotContain("77,80");
    motorista.submit(order + "/status", "status", "saiu_entrega").expect(303);
    assertThat(motorista.visit("/pedidos").body()).contains("value=\"entregue\"").doesNotContain("Saí para entrega");
    motorista.submit(order + "/status", "status", "entregue").expect(303);
    assertThat(motorista.visit("/pedidos").body()).contains("Nenhuma entrega para você");
  }

  @Test
  void who_picks_the_goods_sees_no_prices() {
    String order = sell("entrega").expect(303).location();
    assertThat(estoquista.visit(order).expect(200).body()).contains("Cimento", "2").doesNotContain("R$", "38,90");
    assertThat(estoquista.visit("/pedidos").expect(200).body()).contains("PED-001", "Cimento").doesNotContain("R$");
  }

  @Test
  void buttons_follow_status_and_permissions() {
    String order = sell("entrega").expect(303).location();
    loja.admin().submit(order + "/motorista", "motorista_id", motorista.id().toString()).expect(303);
    PessoaDeTeste financeiro = loja.pessoa(Role.FINANCEIRO);
    offers(vendedor, order, "em_preparacao");
    offers(estoquista, order, "em_preparacao");
    offers(motorista, order);
    offers(financeiro, order);
    offers(loja.admin(), order, "em_preparacao", "/cancelar", "/motorista");
    vendedor.submit(order + "/status", "status", "em_preparacao").expect(303);
    offers(vendedor, order);
    offers(motorista, order, "saiu_entrega");
    offers(loja.admin(), order, "saiu_entrega", "/cancelar", "/estornar", "/motorista");
    motorista.submit(order + "/status", "status", "saiu_entrega").expect(303);
    offers(vendedor, order);
    offers(motorista, order, "entregue");
    motorista.submit(order + "/status", "status", "entregue").expect(303);
    offers(loja.admin(), order);
  }

  @Test
  void what_is_refused_is_said_on_the_order_as_it_stands() {
    String order = sell("entrega").expect(303).location();
    assertThat(loja.admin().submit(order + "/status", "status", "entregue").expect(409).body())
        .contains("Não foi feito", "o pedido está pendente");
    assertThat(loja.admin().submit(order + "/cancelar", "motivo", "").expect(422).body())
        .contains("Diga por que o pedido está sendo cancelado.");
    vendedor.submit(order + "/cancelar", "motivo", "engano").expect(403);
    loja.admin().submitFrom("http://mau.example", order + "/cancelar", "motivo", "engano").expect(403);
    servidor.loja().admin().submit(order + "/cancelar", "motivo", "engano").expect(404);
    servidor.loja().admin().visit(order).expect(404);
    loja.admin().submit(order + "/cancelar", "motivo", "desistiu").expect(303);
    assertThat(loja.admin().visit(order).body()).contains("desistiu");
  }

  private RespostaDeTeste sell(String modalidade) {
    return vendedor.submit("/pedidos/novo", "cliente_id", loja.cliente("Ana"), "modalidade", modalidade,
        "produto_id", loja.produto("Cimento", "SC", "38.90"), "quantidade", "2", "preco_unitario", "38,90");
  }

  private static void offers(PessoaDeTeste pessoa, String order, String... wanted) {
    String page = pessoa.visit(order).expect(200).body();
    Set<String> offered = new TreeSet<>(found(page, "name=\"status\"\\s+value=\"([a-z_]+)\""));
    offered.addAll(found(page, "action=\"" + Pattern.quote(order) + "(/(?:cancelar|estornar|motorista))\""));
    assertThat(offered).containsExactlyInAnyOrder(wanted);
  }

  private static Set<String> found(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).collect(Collectors.toSet());
  }
}
