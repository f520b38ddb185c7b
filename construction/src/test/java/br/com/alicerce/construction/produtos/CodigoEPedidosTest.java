package br.com.alicerce.construction.produtos;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.EmParalelo;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.outcome.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order locks the store's counter before it checks its products; who changes a product does it the other way round. */
class CodigoEPedidosTest {

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

  @ParameterizedTest
  @ValueSource(strings = {
      "update construction.produtos set codigo = 'NOVO' where tenant_id = :tenant",
      "update construction.clientes set documento = '52998224725' where tenant_id = :tenant"
  })
  void an_order_does_not_wait_for_a_code_that_is_just_changing(String change) {
    String outra = new BalcaoDeTeste(servidor).cliente();
    assertThat(outra).isNotNull();
    balcao.admin().delete("/api/v1/produtos/" + balcao.areia()).expect(204);
    balcao.loja().write(session -> {
      session.sql(change + (change.contains("produtos") ? " and nome like 'Cimento%'" : ""))
          .bind("tenant", balcao.loja().id()).update();
      CompletableFuture<Integer> sold = CompletableFuture.supplyAsync(() -> sell().status());
      assertThat(sold).as("answered while the change is not committed").succeedsWithin(Duration.ofSeconds(20))
          .isEqualTo(201);
      return Outcome.done(true);
    }).orThrow();
  }

  @Test
  void orders_written_while_product_codes_change_never_deadlock() {
    String path = "/api/v1/produtos/" + balcao.cimento();
    List<Integer> answers = EmParalelo.run(60, caller -> caller % 3 > 0
        ? sell().status()
        : balcao.admin().put(path, balcao.admin().get(path).etag(), Map.of("nome", "Cimento CP II 50 kg",
            "unidade", "SC", "preco_base", "39.90", "codigo", "CIM-" + caller)).status());
    assertThat(answers).containsOnly(200, 201, 412);
    assertThat(answers).filteredOn(status -> status == 201).hasSize(40);
  }

  private RespostaDeTeste sell() {
    return balcao.vendedor().post(PEDIDOS, Map.of("cliente_id", balcao.cliente(),
        "itens", List.of(Map.of("produto_id", balcao.cimento(), "quantidade", "1"))));
  }
}
