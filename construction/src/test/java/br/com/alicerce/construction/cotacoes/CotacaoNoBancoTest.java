package br.com.alicerce.construction.cotacoes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever asks it. */
class CotacaoNoBancoTest {

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
      "update construction.cotacoes set total = 0 where tenant_id = :tenant",
      "update construction.cotacoes set enviada_em = now() where tenant_id = :tenant",
      "update construction.itens_cotacao set quantidade = 1 where tenant_id = :tenant",
      "delete from construction.itens_cotacao where tenant_id = :tenant",
      "delete from construction.cotacoes where tenant_id = :tenant",
      """
      insert into construction.itens_cotacao
      select tenant_id, cotacao_id, gen_random_uuid(), 9, produto_id, produto_nome,
        unidade, quantidade, preco_unitario, preco_origem, desconto_percentual, valor_bruto, valor_total, observacoes
      from construction.itens_cotacao where tenant_id = :tenant"""
  })
  void the_database_itself_keeps_what_was_sent(String sql) {
    balcao.enviada();
    assertThatThrownBy(() -> CurrentStore.call(balcao.loja().id(), () -> servidor.database().writeAlways(session ->
        session.sql(sql).bind("tenant", balcao.loja().id()).update())))
        .hasMessageMatching("(?s).*(a quote that was sent keeps|permission denied).*");
  }

  @ParameterizedTest
  @CsvSource({
      "convertida, set status = 'aprovada'", "convertida, set validade_dias = 9",
      "cancelada, 'set status = ''enviada'', cancelada_em = null, enviada_em = now(), valida_ate = now()'",
      "cancelada, set motivo_cancelamento = 'outro'", "aprovada, set status = 'enviada'", "enviada, set status = 'rascunho'"
  })
  void the_database_itself_keeps_a_quote_from_going_back(String status, String change) {
    String id = balcao.cotacao(status);
    assertThatThrownBy(() -> CurrentStore.call(balcao.loja().id(), () -> servidor.database().writeAlways(session ->
        session.sql("update construction.cotacoes " + change + " where tenant_id = :tenant and id = :id")
            .bind("tenant", balcao.loja().id()).bind("id", UUID.fromString(id)).update())))
        .hasMessageMatching("(?s).*(a quote that ended does not change|a quote does not go back).*");
  }
}
