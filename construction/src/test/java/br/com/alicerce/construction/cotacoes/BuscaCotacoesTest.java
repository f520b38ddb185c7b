package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.outcome.Outcome;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BuscaCotacoesTest {

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
  void what_a_search_by_name_finds_is_filtered_and_read_page_by_page_be_it_little_or_very_much() {
    String enviada = balcao.enviada().text("id");
    String doVendedor = balcao.rascunho().text("id");
    String doAdmin = balcao.admin().post(COTACOES, balcao.form()).text("id");
    balcao.vendedor().post(COTACOES, Map.of("cliente_id", balcao.cliente("Madeireira do João"))).expect(201);
    assertFound(enviada, doVendedor, doAdmin);
    addOlderThan(enviada, 3_000);
    assertFound(enviada, doVendedor, doAdmin);
  }

  private void assertFound(String enviada, String doVendedor, String doAdmin) {
    String busca = COTACOES + "?q=alvorada&limit=1";
    var first = balcao.admin().get(busca);
    assertThat(first.items("id")).containsExactly(doAdmin);
    var second = balcao.admin().get(busca + "&cursor=" + first.text("next_cursor"));
    assertThat(second.items("id")).containsExactly(doVendedor);
    assertThat(balcao.admin().get(busca + "&cursor=" + second.text("next_cursor")).items("id")).containsExactly(enviada);
    assertThat(balcao.admin().get(busca + "&status=enviada").items("id")).containsExactly(enviada);
    assertThat(balcao.vendedor().get(busca).items("id")).containsExactly(doVendedor);
  }

  /** Drafts like a quote, for the same customer. */
  private void addOlderThan(String id, int count) {
    balcao.loja().write(session -> Outcome.done(session.sql("""
            insert into construction.cotacoes (tenant_id, id, numero, revisao, status, cliente_id, usuario_id, desconto_percentual,
              bruto, subtotal, total, validade_dias, created_at, updated_at)
            select tenant_id, cast(lpad(to_hex(n), 32, '0') as uuid), 1000 + n, 1, 'rascunho', cliente_id, usuario_id,
              desconto_percentual, bruto, subtotal, total, validade_dias, created_at, updated_at
            from construction.cotacoes, generate_series(1, :count) as n where tenant_id = :tenant and id = cast(:id as uuid)
            """)
        .bind("count", count)
        .bind("tenant", balcao.loja().id())
        .bind("id", id)
        .update())).orThrow();
  }
}
