package br.com.alicerce.construction.pix;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PixTest {

  private static final String CONFIGURACAO = "/api/v1/configuracao";

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
  void an_approved_quote_shows_its_pix_with_the_amount_as_a_code_that_a_camera_reads() {
    receiveAt("12.ABC.345/01DE-35", "Construções Zé", "Belém").expect(200);
    String id = balcao.cotacao("aprovada");
    RespostaDeTeste pix = balcao.vendedor().get(COTACOES + "/" + id + "/pix").expect(200);
    assertThat(pix.json()).containsEntry("valor", "804.18").containsEntry("txid", "COT001");
    assertThat(pix.text("copia_e_cola"))
        .contains("011412ABC34501DE35", "5406804.18", "5914Construcoes Ze", "6005Belem", "0506COT001");

    String page = balcao.vendedor().visit("/cotacoes/" + id).expect(200).body();
    assertThat(page).contains(pix.text("copia_e_cola"), "R$\u00a0804,18", "não confirma o pagamento").doesNotContain("style=");
    assertThat(QrLido.of(page)).isEqualTo(pix.text("copia_e_cola"));
  }

  @Test
  void an_order_shows_its_pix_to_whoever_sees_its_total() {
    receiveAt("+55 24 99999-8888", "Casa Forte", "Volta Redonda").expect(200);
    String id = balcao.pedido("em_preparacao", "entrega");
    RespostaDeTeste pix = balcao.financeiro().get(PEDIDOS + "/" + id + "/pix").expect(200);
    assertThat(pix.text("copia_e_cola")).contains("0114+5524999998888", "5406804.18", "0506PED001");
    assertThat(QrLido.of(balcao.financeiro().visit("/pedidos/" + id).expect(200).body())).isEqualTo(pix.text("copia_e_cola"));

    assertThat(balcao.estoquista().visit("/pedidos/" + id).expect(200).body()).doesNotContain("Pix");
    balcao.estoquista().get(PEDIDOS + "/" + id + "/pix").expect(403);
    balcao.motorista().get(PEDIDOS + "/" + id + "/pix").expect(403);
    balcao.loja().pessoa(Role.VENDEDOR).get(PEDIDOS + "/" + id + "/pix").expect(404);
    servidor.loja().admin().get(PEDIDOS + "/" + id + "/pix").expect(404);

    balcao.status(id, "cancelado").expect(200);
    assertThat(balcao.admin().get(PEDIDOS + "/" + id + "/pix").expect(409).json())
        .containsEntry("code", "pedido_cancelado").containsEntry("current_status", "cancelado");
    assertThat(balcao.admin().visit("/pedidos/" + id).expect(200).body()).doesNotContain("Pix");
  }

  @Test
  void nothing_is_charged_that_nobody_approved() {
    receiveAt("financeiro@casaforte.com.br", "Casa Forte", "Volta Redonda").expect(200);
    String id = balcao.cotacao("enviada");
    assertThat(balcao.vendedor().get(COTACOES + "/" + id + "/pix").expect(409).json())
        .containsEntry("code", "cotacao_nao_aprovada").containsEntry("current_status", "enviada");
    assertThat(balcao.vendedor().visit("/cotacoes/" + id).expect(200).body()).doesNotContain("Pix");
  }

  @Test
  void a_store_without_a_key_has_no_pix() {
    String id = balcao.cotacao("aprovada");
    assertThat(balcao.vendedor().get(COTACOES + "/" + id + "/pix").expect(409).json()).containsEntry("code", "pix_sem_chave");
    assertThat(balcao.vendedor().visit("/cotacoes/" + id).expect(200).body()).doesNotContain("Pix");
    receiveAt("financeiro@casaforte.com.br", "Casa Forte", "Volta Redonda").expect(200);
    receiveAt("", "", "").expect(200);
    balcao.vendedor().get(COTACOES + "/" + id + "/pix").expect(409);
  }

  @Test
  void who_is_paid_is_told_whole_and_right_or_not_at_all() {
    assertThat(receiveAt("24999998888", "N".repeat(26), "").expect(422).faults()).isEqualTo(List.of("pix_chave", "pix_nome", "pix_cidade"));
    assertThat(receiveAt("", "Casa Forte", "Volta Redonda").expect(422).faults()).isEqualTo(List.of("pix_chave"));
    assertThat(receiveAt("52998224725", "Casa Forte 🧱", "Volta Redonda").expect(422).faults()).isEqualTo(List.of("pix_nome"));
    assertThat(balcao.admin().get(CONFIGURACAO).expect(200).json()).containsEntry("pix_chave", null);
  }

  @Test
  void the_owner_alone_says_who_is_paid_on_the_page_too() {
    assertThat(fill("24999998888").expect(422).body()).contains("Não é uma chave Pix", "24999998888");
    fill("529.982.247-25").expect(303);
    assertThat(balcao.admin().visit("/configuracao").expect(200).body()).contains("value=\"52998224725\"", "value=\"Zé &amp; Cia\"");
    balcao.vendedor().submit("/configuracao", "pix_chave", "11222333000181").expect(403);
    balcao.financeiro().put(CONFIGURACAO, "\"1\"", form("11222333000181", "Outro", "Belém")).expect(403);
    assertThat(balcao.loja().deeds()).contains("configuracao.alterar");
  }

  private RespostaDeTeste fill(String chave) {
    return balcao.admin().submit("/configuracao", "versao", "0", "limite_desconto_vendedor", "10", "limite_desconto_admin", "100",
        "politica_estoque", "avisar", "pix_chave", chave, "pix_nome", "Zé & Cia", "pix_cidade", "Belém");
  }

  private RespostaDeTeste receiveAt(String chave, String nome, String cidade) {
    String etag = "\"" + balcao.admin().get(CONFIGURACAO).expect(200).value("versao") + "\"";
    return balcao.admin().put(CONFIGURACAO, etag, form(chave, nome, cidade));
  }

  private static Map<String, Object> form(String chave, String nome, String cidade) {
    return new HashMap<>(Map.of("limite_desconto_vendedor", "10", "limite_desconto_admin", "100", "politica_estoque", "avisar",
        "pix_chave", chave, "pix_nome", nome, "pix_cidade", cidade));
  }
}
