package br.com.alicerce.construction.estoque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stock moved by orders, as their use cases will do it: balances, then the one append, then the movements. */
class MoveEstoqueTest {

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final LojaDeTeste outra = servidor.loja();
  private final Movimentos movimentos = new Movimentos();
  private final MoveEstoque move = new MoveEstoque(new Estoque(), movimentos);
  private final UUID pedido = UUID.randomUUID();
  private final AtomicInteger attempts = new AtomicInteger();

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  private UUID produto(String nome) {
    return UUID.fromString(loja.produto(nome, "KG", "1"));
  }

  private static BigDecimal kg(int quantidade) {
    return BigDecimal.valueOf(quantidade);
  }

  private Outcome<EstoqueMovido> move(Movimentacao... wanted) {
    return move(List.of(wanted));
  }

  private Outcome<EstoqueMovido> move(List<Movimentacao> wanted) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return loja.write(session -> {
      attempts.incrementAndGet();
      return move.execute(session, now, loja.admin().caller(), wanted).map(moved -> {
        Outbox.append(session, now, moved.events());
        moved.write(session);
        return moved;
      });
    });
  }

  @Test
  void an_order_promises_then_takes_and_a_return_brings_back() {
    UUID areia = produto("Areia");
    move(new Movimentacao(areia, TipoMovimento.ENTRADA, kg(10), "compra", null)).orThrow();

    move(Movimentacao.reserva(areia, kg(4), pedido, "PED-001")).orThrow();
    assertSaldo(areia, "10.000", "4.000", "6.000");
    move(Movimentacao.liberacao(areia, kg(1), pedido, "PED-001")).orThrow();
    assertSaldo(areia, "10.000", "3.000", "7.000");
    move(Movimentacao.entrega(areia, kg(3), pedido, "PED-001")).orThrow();
    assertSaldo(areia, "7.000", "0.000", "7.000");
    move(Movimentacao.devolucao(areia, kg(2), pedido, "PED-001")).orThrow();
    assertSaldo(areia, "9.000", "0.000", "9.000");

    List<Movimento> ofOrder = loja.read(session -> movimentos.byPedido(session, pedido));
    assertThat(ofOrder).extracting(Movimento::tipo).containsExactly(
        TipoMovimento.DEVOLUCAO, TipoMovimento.ENTREGA, TipoMovimento.LIBERACAO, TipoMovimento.RESERVA);
    assertThat(ofOrder).allSatisfy(movimento -> assertThat(movimento.pedidoId()).isEqualTo(pedido));
  }

  private void assertSaldo(UUID produto, String fisico, String reservado, String disponivel) {
    assertThat(loja.saldo(produto.toString()).json())
        .containsEntry("fisico", fisico).containsEntry("reservado", reservado).containsEntry("disponivel", disponivel);
  }

  @Test
  void two_lines_of_one_product_are_one_movement_and_tell_the_shortage() {
    UUID areia = produto("Areia");
    UUID brita = produto("Brita");
    EstoqueMovido moved = move(
        Movimentacao.reserva(brita, kg(2), pedido, "PED-001"),
        Movimentacao.reserva(areia, kg(5), pedido, "PED-001"),
        Movimentacao.reserva(brita, kg(3), pedido, "PED-001")).orThrow();

    assertThat(moved.movimentos()).extracting(Movimento::produtoId).containsExactly(brita, areia);
    assertThat(moved.disponivel(brita)).isEqualByComparingTo("-5");
    assertThat(moved.events()).extracting(event -> event.reservedDelta().toPlainString())
        .containsExactly("5.000", "5.000");
    List<Movimento> written = loja.read(session -> movimentos.byPedido(session, pedido));
    assertThat(written).containsExactlyInAnyOrderElementsOf(moved.movimentos());
  }

  @Test
  void movements_of_one_product_in_one_call_carry_the_balance_on() {
    UUID areia = produto("Areia");
    EstoqueMovido moved = move(
        new Movimentacao(areia, TipoMovimento.ENTRADA, kg(8), "compra", null),
        Movimentacao.reserva(areia, kg(3), pedido, "PED-001")).orThrow();
    assertThat(moved.movimentos()).extracting(movimento -> movimento.disponivelApos().toPlainString())
        .containsExactly("8.000", "5.000");
    assertSaldo(areia, "8.000", "3.000", "5.000");
  }

  @Test
  void a_product_of_another_store_refuses_all() {
    UUID areia = produto("Areia");
    UUID foreign = UUID.fromString(outra.produto("Canário", "KG", "1"));
    assertThat(move(Movimentacao.reserva(areia, kg(1), pedido, "x"), Movimentacao.reserva(foreign, kg(1), pedido, "x")))
        .isInstanceOf(Outcome.Refused.class);
    assertSaldo(areia, "0.000", "0.000", "0.000");
    assertThat(outra.saldo(foreign.toString()).text("reservado")).isEqualTo("0.000");
  }

  @Test
  void nothing_wanted_moves_nothing() {
    EstoqueMovido moved = move().orThrow();
    assertThat(moved.events()).isEmpty();
    assertThatThrownBy(() -> moved.disponivel(pedido)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_count_stands_alone() {
    UUID areia = produto("Areia");
    Movimentacao count = new Movimentacao(areia, TipoMovimento.CONTAGEM, kg(5), "inventário", null);
    assertThatThrownBy(() -> move(count, count)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> move(count, Movimentacao.reserva(areia, kg(1), pedido, "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void orders_that_share_products_in_any_order_neither_deadlock_nor_lose_anything()
      throws InterruptedException, ExecutionException {
    List<UUID> produtos = IntStream.range(0, 6).mapToObj(n -> produto("Produto " + n)).toList();
    Random random = new Random(42);
    List<Callable<Outcome<EstoqueMovido>>> orders = new ArrayList<>();
    for (int order = 0; order < 60; order++) {
      List<UUID> shuffled = new ArrayList<>(produtos);
      Collections.shuffle(shuffled, random);
      int quantity = 1 + random.nextInt(9);
      boolean counts = order % 10 == 0;
      orders.add(() -> move(shuffled.subList(0, 4).stream()
          .map(produto -> counts
              ? new Movimentacao(produto, TipoMovimento.CONTAGEM, kg(100), "inventário", null)
              : Movimentacao.entrega(produto, kg(quantity), pedido, "PED"))
          .toList()));
    }
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome<EstoqueMovido>> order : people.invokeAll(orders)) {
        order.get().orThrow();
      }
    }
    assertThat(attempts).as("a deadlock would have been tried again").hasValue(60);
    Map<Object, BigDecimal> onHand = new HashMap<>();
    Map<Object, BigDecimal> reserved = new HashMap<>();
    for (LojaDeTeste.Evento event : loja.events("stock_changed")) {
      Object produto = event.payload().get("product_id");
      assertThat(onHand.merge(produto, decimal(event, "delta"), BigDecimal::add))
          .as("in sequence, every event's balance is the sum of the deltas so far")
          .isEqualTo(decimal(event, "on_hand"));
      assertThat(reserved.merge(produto, decimal(event, "reserved_delta"), BigDecimal::add))
          .isEqualTo(decimal(event, "reserved"));
    }
    assertThat(loja.events("stock_changed")).hasSize(240);
    for (UUID produto : produtos) {
      BigDecimal fisico = onHand.get(produto.toString());
      BigDecimal reservado = reserved.get(produto.toString());
      assertSaldo(
          produto, fisico.toPlainString(), reservado.toPlainString(), fisico.subtract(reservado).toPlainString());
    }
  }

  private static BigDecimal decimal(LojaDeTeste.Evento event, String field) {
    return new BigDecimal((String) event.payload().get(field));
  }
}
