package br.com.alicerce.construction.painel;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.RelogioDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PainelApiTest {

  private static final String PAINEL = "/api/v1/painel";

  /** A Wednesday, 09:00 in São Paulo. */
  private static final RelogioDeTeste RELOGIO = new RelogioDeTeste(Instant.parse("2026-03-11T12:00:00Z"));
  private static ServidorDeTeste servidor;

  private BalcaoDeTeste balcao;

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start(RELOGIO);
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @BeforeEach
  void open() {
    RELOGIO.set(Instant.parse("2026-03-11T12:00:00Z"));
    balcao = new BalcaoDeTeste(servidor);
  }

  @Test
  void an_empty_store_has_zeros_and_no_rate() {
    assertThat(balcao.admin().get(PAINEL).expect(200).json())
        .containsEntry("cotacoes_hoje", sum(0, "0.00"))
        .containsEntry("vendas_semana", sum(0, "0.00"))
        .containsEntry("conversao", nullRate());
  }

  @Test
  void the_day_the_week_and_what_is_open_are_counted() {
    RELOGIO.set(Instant.parse("2026-03-08T12:00:00Z"));
    balcao.pedido("entregue", "retirada");
    RELOGIO.set(Instant.parse("2026-03-09T12:00:00Z"));
    balcao.pedido("entregue", "retirada");
    balcao.enviada();
    RELOGIO.set(Instant.parse("2026-03-11T02:59:59Z"));
    balcao.rascunho();
    RELOGIO.set(Instant.parse("2026-03-11T03:00:00Z"));
    balcao.rascunho();
    balcao.aprovada();
    balcao.vendedor().post(COTACOES + "/" + balcao.aprovada().text("id") + "/converter", Map.of()).expect(201);
    balcao.pedido("cancelado", "entrega");
    balcao.pedido("saiu_entrega", "entrega");
    RELOGIO.set(Instant.parse("2026-03-11T12:00:00Z"));
    assertThat(balcao.admin().get(PAINEL).expect(200).json())
        .containsEntry("cotacoes_hoje", sum(3, "2412.54"))
        .containsEntry("pedidos_hoje", sum(2, "1608.36"))
        .containsEntry("vendas_semana", sum(1, "804.18"))
        .containsEntry("rascunhos", sum(2, "1608.36"))
        .containsEntry("enviadas", sum(1, "804.18"))
        .containsEntry("expiradas", sum(0, "0.00"))
        .containsEntry("aprovadas", sum(1, "804.18"))
        .containsEntry("pedidos_pendentes", sum(1, "804.18"))
        .containsEntry("pedidos_em_preparacao", sum(0, "0.00"))
        .containsEntry("pedidos_em_rota", sum(1, "804.18"))
        .containsEntry("conversao", Map.of("enviadas", 3L, "convertidas", 1L, "percentual", "33.3"))
        .containsEntry("at", "2026-03-11T12:00:00Z");
    RELOGIO.set(Instant.parse("2026-03-17T03:00:00Z"));
    assertThat(balcao.admin().get(PAINEL).json()).containsEntry("expiradas", sum(1, "804.18"))
        .containsEntry("enviadas", sum(0, "0.00"));
  }

  @Test
  void a_revision_and_what_it_replaced_count_as_one() {
    String primeira = balcao.enviada().text("id");
    String revisao = balcao.vendedor().post(COTACOES + "/" + primeira + "/revisar", Map.of()).expect(201).text("id");
    balcao.vendedor().post(COTACOES + "/" + revisao + "/enviar", Map.of()).expect(200);
    balcao.financeiro().post(COTACOES + "/" + revisao + "/aprovar", Map.of()).expect(200);
    balcao.vendedor().post(COTACOES + "/" + revisao + "/converter", Map.of()).expect(201);
    assertThat(balcao.admin().get(PAINEL).json()).containsEntry("conversao",
        Map.of("enviadas", 1L, "convertidas", 1L, "percentual", "100.0"));
  }

  @Test
  void a_seller_sees_their_own_numbers_alone() {
    balcao.rascunho();
    balcao.pendente("entrega");
    assertThat(balcao.vendedor().get(PAINEL).json()).containsEntry("rascunhos", sum(1, "804.18"))
        .containsEntry("pedidos_pendentes", sum(1, "804.18"));
    assertThat(balcao.loja().pessoa(Role.VENDEDOR).get(PAINEL).json()).containsEntry("rascunhos", sum(0, "0.00"))
        .containsEntry("pedidos_pendentes", sum(0, "0.00"));
    assertThat(balcao.admin().get(PEDIDOS).items()).hasSize(1);
  }

  private static Map<String, Object> sum(long quantidade, String total) {
    return Map.of("quantidade", quantidade, "total", total);
  }

  private static Map<String, Object> nullRate() {
    Map<String, Object> rate = new HashMap<>(Map.of("enviadas", 0L, "convertidas", 0L));
    rate.put("percentual", null);
    return rate;
  }
}
