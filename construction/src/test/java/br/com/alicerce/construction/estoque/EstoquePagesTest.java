package br.com.alicerce.construction.estoque;

import static br.com.alicerce.construction.testes.Formulario.campos;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstoquePagesTest {

  private static final String MOVIMENTOS = "/estoque/movimentos";

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final LojaDeTeste outra = servidor.loja();
  private final PessoaDeTeste estoquista = loja.pessoa(Role.ESTOQUISTA);
  private final String areia = loja.produto("Areia média", "M3", "120");

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  private static Map<String, String> movimento(String produto, String tipo, String quantidade) {
    return new HashMap<>(Map.of(
        "produto_id", produto, "tipo", tipo, "quantidade", quantidade, "motivo", "nota 1234",
        "idempotency_key", UUID.randomUUID().toString()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "entrada | 10,5 | 12,5", "saida | 0,75 | 1,25", "ajuste | -2 | 0", "ajuste | 1 | 3", "contagem | 0 | 0"
  })
  void each_kind_of_movement_is_booked_by_page(String tipo, String quantidade, String fisico) {
    loja.entrada(areia, "2");
    assertThat(estoquista.submit(MOVIMENTOS, campos(movimento(areia, tipo, quantidade))).expect(303).location())
        .isEqualTo(MOVIMENTOS + "?produto_id=" + areia);
    assertThat(estoquista.visit("/estoque?q=areia").expect(200).body())
        .contains("Areia média", ">\n  " + fisico + "\u00a0m³");
    assertThat(estoquista.visit(MOVIMENTOS + "?produto_id=" + areia).expect(200).body())
        .contains("nota 1234", "estoque inicial", "Entrada");
  }

  @Test
  void one_form_sent_twice_moves_once() {
    Map<String, String> form = movimento(areia, "entrada", "5");
    estoquista.submit(MOVIMENTOS, campos(form)).expect(303);
    estoquista.submit(MOVIMENTOS, campos(form)).expect(303);
    assertThat(loja.saldo(areia).text("fisico")).isEqualTo("5.000");
  }

  @Test
  void what_is_sold_out_below_zero_stands_out() {
    assertThat(estoquista.visit("/estoque").body()).doesNotContain("cell-negative");
    estoquista.submit(MOVIMENTOS, campos(movimento(areia, "saida", "3"))).expect(303);
    assertThat(estoquista.visit("/estoque").body()).contains("cell-negative", "-3");
  }

  @Test
  void what_is_refused_is_shown_beside_what_was_typed() {
    String prego = loja.produto("Cimento", "SC", "40");
    Map<String, String> form = movimento(prego, "entrada", "1,5");
    assertThat(estoquista.submit(MOVIMENTOS, campos(form)).expect(422).body())
        .contains("O movimento não foi lançado", "value=\"1,5\"", "value=\"Cimento\"", "nota 1234");

    form.put("quantidade", "1.500");
    form.put("motivo", "");
    assertThat(estoquista.submit(MOVIMENTOS, campos(form)).expect(422).body())
        .contains("Escreva 1500 ou 1,500.", "href=\"#campo-motivo\"");

    form.put("produto_id", "");
    assertThat(estoquista.submit(MOVIMENTOS, campos(form)).expect(422).body()).contains("Escreva 1500 ou 1,500.");
    form.put("quantidade", "1");
    assertThat(estoquista.submit(MOVIMENTOS, campos(form)).expect(422).body()).contains("Escolha um produto da lista.");
    form.put("tipo", "reserva");
    assertThat(estoquista.submit(MOVIMENTOS, campos(form)).expect(422).body()).contains("href=\"#campo-tipo\"");
    assertThat(loja.saldo(prego).text("fisico")).isEqualTo("0.000");
  }

  @Test
  void a_seller_sees_what_is_available_only() {
    loja.entrada(areia, "7");
    PessoaDeTeste vendedor = loja.pessoa(Role.VENDEDOR);
    assertThat(loja.admin().visit("/estoque").body()).contains("Físico", "Reservado", "Disponível", "Movimentar");
    assertThat(vendedor.visit("/estoque").expect(200).body())
        .contains("Areia média", "Disponível", "7\u00a0m³").doesNotContain("Físico", "Reservado", "movimentos");
    vendedor.visit(MOVIMENTOS).expect(403);
    vendedor.visit(MOVIMENTOS + "/novo").expect(403);
    vendedor.submit(MOVIMENTOS, campos(movimento(areia, "entrada", "1"))).expect(403);
  }

  @Test
  void a_driver_and_finance_see_no_stock() {
    for (Role role : new Role[] {Role.MOTORISTA, Role.FINANCEIRO}) {
      loja.pessoa(role).visit("/estoque").expect(403);
      loja.pessoa(role).visit(MOVIMENTOS).expect(403);
    }
  }

  @Test
  void another_stores_product_is_not_here() {
    String theirs = outra.produto("Areia da outra", "M3", "120");
    estoquista.visit(MOVIMENTOS + "?produto_id=" + theirs).expect(404);
    estoquista.visit(MOVIMENTOS + "/novo?produto_id=" + theirs).expect(404);
    assertThat(estoquista.submit(MOVIMENTOS, campos(movimento(theirs, "entrada", "1"))).expect(422).body())
        .contains("Não há este produto nesta loja.").doesNotContain("Areia da outra");
    assertThat(estoquista.visit("/estoque").body()).doesNotContain("Areia da outra");
  }
}
