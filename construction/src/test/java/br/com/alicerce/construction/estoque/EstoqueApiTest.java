package br.com.alicerce.construction.estoque;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Role;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EstoqueApiTest {

  private static final String ESTOQUE = "/api/v1/estoque";
  private static final String MOVIMENTOS = ESTOQUE + "/movimentos";

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final LojaDeTeste outra = servidor.loja();

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  private static Map<String, Object> movimento(String produtoId, String tipo, Object quantidade) {
    return new HashMap<>(
        Map.of("produto_id", produtoId, "tipo", tipo, "quantidade", quantidade, "motivo", "conferência"));
  }

  @Test
  void each_kind_of_movement_changes_what_is_on_hand_in_its_way() {
    String areia = loja.produto("Areia média", "M3", "120");

    RespostaDeTeste entrada = loja.admin().post(MOVIMENTOS, movimento(areia, "entrada", "10.5")).expect(201);
    assertThat(entrada.json())
        .containsEntry("produto_id", areia).containsEntry("tipo", "entrada").containsEntry("delta", "10.500")
        .containsEntry("delta_reservado", "0.000").containsEntry("fisico_apos", "10.500")
        .containsEntry("disponivel_apos", "10.500")
        .containsEntry("motivo", "conferência").containsEntry("pedido_id", null)
        .containsEntry("usuario_id", loja.admin().id().toString());
    assertThat(loja.admin().post(MOVIMENTOS, movimento(areia, "saida", 1.25)).expect(201).text("fisico_apos"))
        .isEqualTo("9.250");
    assertThat(loja.admin().post(MOVIMENTOS, movimento(areia, "ajuste", "-0.25")).expect(201).text("fisico_apos"))
        .isEqualTo("9.000");
    assertThat(loja.admin().post(MOVIMENTOS, movimento(areia, "ajuste", "1")).expect(201).text("fisico_apos"))
        .isEqualTo("10.000");
    RespostaDeTeste contagem = loja.admin().post(MOVIMENTOS, movimento(areia, "contagem", "7.125")).expect(201);
    assertThat(contagem.json()).containsEntry("delta", "-2.875").containsEntry("fisico_apos", "7.125");
    assertThat(loja.admin().post(MOVIMENTOS, movimento(areia, "contagem", 0)).expect(201).text("delta"))
        .isEqualTo("-7.125");

    assertThat(loja.saldo(areia).json()).containsEntry("fisico", "0.000").containsEntry("disponivel", "0.000")
        .containsEntry("nome", "Areia média").containsEntry("unidade", "M3");
    assertThat(loja.deeds()).containsExactly("produto.cadastrar", "estoque.entrada", "estoque.saida", "estoque.ajuste",
        "estoque.ajuste", "estoque.contagem", "estoque.contagem");
  }

  @Test
  void the_shelf_may_be_sold_below_zero() {
    String prego = loja.produto("Prego", "KG", "20");
    loja.admin().post(MOVIMENTOS, movimento(prego, "saida", "3")).expect(201);
    assertThat(loja.saldo(prego).text("disponivel")).isEqualTo("-3.000");
  }

  @Test
  void every_movement_is_told_with_the_balance_after_it_and_without_what_was_written() {
    String areia = loja.produto("Areia", "M3", "120");
    String id = loja.admin().post(MOVIMENTOS, movimento(areia, "entrada", "10.5")).expect(201).text("id");

    assertThat(loja.events("stock_changed")).singleElement().satisfies(event -> assertThat(event.payload())
        .containsEntry("product_id", areia).containsEntry("movement_id", id)
        .containsEntry("delta", "10.500").containsEntry("reserved_delta", "0.000")
        .containsEntry("on_hand", "10.500").containsEntry("reserved", "0.000").containsEntry("reason", "entrada"));
  }

  @ParameterizedTest
  @CsvSource({
    "UN, entrada, 0", "UN, entrada, -1", "UN, entrada, 1.5", "UN, saida, 0", "UN, saida, -2", "UN, ajuste, 0",
    "UN, ajuste, 0.5",
    "UN, contagem, -1", "UN, contagem, 2.5", "KG, entrada, 0.0001", "KG, entrada, 100000000", "KG, ajuste, -100000000"
  })
  void a_quantity_that_the_unit_does_not_allow_is_refused(String unidade, String tipo, String quantidade) {
    String produto = loja.produto("Parafuso", unidade, "1");
    assertThat(loja.admin().post(MOVIMENTOS, movimento(produto, tipo, quantidade)).expect(422).faults())
        .containsExactly("quantidade");
    assertThat(loja.saldo(produto).text("fisico")).isEqualTo("0.000");
    assertThat(loja.events("stock_changed")).isEmpty();
  }

  @Test
  void what_only_orders_do_and_what_is_unreadable_is_refused() {
    String produto = loja.produto("Parafuso", "UN", "1");
    for (String tipo : List.of("reserva", "entrega", "liberacao", "devolucao", "sumiço", "")) {
      assertThat(loja.admin().post(MOVIMENTOS, movimento(produto, tipo, "1")).expect(422).faults())
          .containsExactly("tipo");
    }
    assertThat(loja.admin().post(MOVIMENTOS, Map.of()).expect(422).faults())
        .containsExactlyInAnyOrder("produto_id", "tipo", "quantidade", "motivo");
    Map<String, Object> extra = movimento(produto, "entrada", "1");
    extra.put("saldo", "9");
    assertThat(loja.admin().post(MOVIMENTOS, extra).expect(422).faults()).containsExactly("saldo");
    assertThat(loja.admin().post(MOVIMENTOS, movimento("não é um id", "entrada", "1")).expect(422).faults())
        .containsExactly("produto_id");
  }

  @Test
  void a_balance_that_would_outgrow_its_column_refuses_the_quantity() {
    String produto = loja.produto("Areia", "M3", "180");
    loja.write(session -> Outcome.done(session.sql(
            "update construction.estoque set fisico = 99999999999.000 where tenant_id = :tenant")
        .bind("tenant", loja.id()).update())).orThrow();
    var refused = loja.admin().post(MOVIMENTOS, movimento(produto, "entrada", "1")).expect(422);
    assertThat(refused.faults()).containsExactly("quantidade");
    loja.admin().post(MOVIMENTOS, movimento(produto, "entrada", "0.999")).expect(201);
  }

  @Test
  void stock_of_another_store_is_neither_seen_nor_moved() {
    String produto = loja.produto("Canário", "UN", "1");

    assertThat(outra.admin().post(MOVIMENTOS, movimento(produto, "entrada", "1")).expect(422).faults())
        .containsExactly("produto_id");
    outra.admin().get(ESTOQUE + "/" + produto).expect(404);
    assertThat(outra.admin().get(ESTOQUE).items()).isEmpty();
    loja.entrada(produto, "1");
    assertThat(outra.admin().get(MOVIMENTOS + "?produto_id=" + produto).items()).isEmpty();
    assertThat(outra.events()).isEmpty();
    loja.admin().get(ESTOQUE + "/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void a_seller_sees_what_is_available_and_nothing_more() {
    String produto = loja.produto("Tijolo baiano", "MIL", "900");
    loja.entrada(produto, "2.5");
    PessoaDeTeste vendedor = loja.pessoa(Role.VENDEDOR);

    Map<String, Object> row = vendedor.get(ESTOQUE + "?q=tij").expect(200).items().getFirst();
    assertThat(row).containsEntry("disponivel", "2.500").containsEntry("fisico", null).containsEntry("reservado", null)
        .containsEntry("nome", "Tijolo baiano").containsEntry("unidade", "MIL").containsKey("codigo");
    assertThat(vendedor.get(ESTOQUE + "/" + produto).expect(200).json()).isEqualTo(row);
    vendedor.get(MOVIMENTOS).expect(403);
    vendedor.post(MOVIMENTOS, movimento(produto, "entrada", "1")).expect(403);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void owner_and_stock_keeper_keep_the_stock(Role role) {
    String produto = loja.produto("Tinta acrílica", "LT", "300");
    PessoaDeTeste pessoa = loja.pessoa(role);
    boolean keeps = role == Role.ADMIN || role == Role.ESTOQUISTA;
    boolean sees = keeps || role == Role.VENDEDOR;

    pessoa.post(MOVIMENTOS, movimento(produto, "entrada", "1")).expect(keeps ? 201 : 403);
    pessoa.get(MOVIMENTOS).expect(keeps ? 200 : 403);
    pessoa.get(ESTOQUE).expect(sees ? 200 : 403);
    pessoa.get(ESTOQUE + "/" + produto).expect(sees ? 200 : 403);
    assertThat(loja.saldo(produto).text("fisico")).isEqualTo(keeps ? "1.000" : "0.000");
  }

  @Test
  void a_repeated_call_with_one_key_moves_once() {
    String produto = loja.produto("Lixa", "UN", "2");
    RespostaDeTeste first = loja.admin().post(MOVIMENTOS, movimento(produto, "entrada", "5"), "m-1").expect(201);
    assertThat(loja.admin().post(MOVIMENTOS, movimento(produto, "entrada", "5"), "m-1").expect(201).body())
        .isEqualTo(first.body());
    assertThat(loja.saldo(produto).text("fisico")).isEqualTo("5.000");
  }

  @Test
  void balances_are_found_by_the_products_words_and_listed_newest_product_first_page_by_page() {
    String lixa = loja.produto("Lixa d'água", "UN", "2");
    loja.produto("Broca", "UN", "9");
    String fina = loja.produto("Lixa fina", "UN", "3");
    RespostaDeTeste page = loja.admin().get(ESTOQUE + "?limit=1&q=lixa").expect(200);
    assertThat(page.items("produto_id")).containsExactly(fina);
    RespostaDeTeste rest = loja.admin().get(ESTOQUE + "?limit=1&q=lixa&cursor=" + page.text("next_cursor")).expect(200);
    assertThat(rest.items("produto_id")).containsExactly(lixa);
    assertThat(rest.value("next_cursor")).isNull();
  }

  @Test
  void movements_are_listed_newest_first_page_by_page() {
    String lixa = loja.produto("Lixa", "UN", "2");
    String broca = loja.produto("Broca", "UN", "9");
    loja.entrada(lixa, "1");
    loja.entrada(broca, "7");
    loja.entrada(lixa, "2");
    loja.entrada(lixa, "3");

    RespostaDeTeste page = loja.admin().get(MOVIMENTOS + "?limit=2&produto_id=" + lixa).expect(200);
    assertThat(page.items("delta")).containsExactly("3.000", "2.000");
    RespostaDeTeste rest = loja.admin()
        .get(MOVIMENTOS + "?limit=2&produto_id=" + lixa + "&cursor=" + page.text("next_cursor"));
    assertThat(rest.items("delta")).containsExactly("1.000");
    assertThat(rest.value("next_cursor")).isNull();
    assertThat(loja.admin().get(MOVIMENTOS).items("delta")).containsExactly("3.000", "2.000", "7.000", "1.000");
    loja.admin().get(MOVIMENTOS + "?produto_id=x").expect(422);
  }

  @Test
  void fifty_movements_at_once_add_up() throws InterruptedException, ExecutionException {
    String areia = loja.produto("Areia", "M3", "120");
    String brita = loja.produto("Brita", "M3", "110");
    List<Callable<Integer>> calls = IntStream.rangeClosed(1, 50).<Callable<Integer>>mapToObj(n -> () ->
        loja.admin().post(MOVIMENTOS, movimento(n % 2 == 0 ? areia : brita, n % 5 == 0 ? "saida" : "entrada", n))
            .status()).toList();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> call : people.invokeAll(calls)) {
        assertThat(call.get()).isEqualTo(201);
      }
    }
    assertThat(loja.saldo(areia).text("fisico")).as("650 less 2 · (10 + 20 + 30 + 40 + 50)").isEqualTo("350.000");
    assertThat(loja.saldo(brita).text("fisico")).as("625 less 2 · (5 + 15 + 25 + 35 + 45)").isEqualTo("375.000");
    assertMovementsAddUp(areia);
    assertMovementsAddUp(brita);
    assertThat(loja.events("stock_changed")).hasSize(50);
  }

  private void assertMovementsAddUp(String produto) {
    BigDecimal moved = loja.read(session -> session.sql("""
            select sum(delta) as moved from construction.movimentos where tenant_id = :tenant and produto_id = :produto
            """)
        .bind("tenant", loja.id())
        .bind("produto", UUID.fromString(produto))
        .one(row -> row.decimal("moved")));
    assertThat(loja.saldo(produto).text("fisico")).isEqualTo(moved.toPlainString());
  }
}
