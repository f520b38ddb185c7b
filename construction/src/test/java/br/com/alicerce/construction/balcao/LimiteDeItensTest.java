package br.com.alicerce.construction.balcao;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.construction.vendas.ReckonVenda;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimiteDeItensTest {

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

  @ParameterizedTest
  @ValueSource(ints = {201, ReckonVenda.MAX_ITENS})
  void a_page_keeps_every_line_that_a_quote_may_have(int lines) {
    String quote = vendedor.submit("/cotacoes", form(lines, "1")).expect(303).location();
    assertThat(total(quote)).isEqualTo(total(lines));
    String page = vendedor.visit(quote + "/editar").expect(200).body();
    assertThat(page.split("<tr data-line", -1)).as("lines, and the pattern of a new one").hasSize(lines + 2);
    vendedor.submit(quote, form(lines, "1")).expect(303);
    assertThat(total(quote)).isEqualTo(total(lines));
  }

  @Test
  void one_line_more_is_refused_by_page_and_program_and_changes_nothing() {
    String quote = vendedor.submit("/cotacoes", form(250, "1")).expect(303).location();
    vendedor.submit("/cotacoes", form(ReckonVenda.MAX_ITENS + 1, "0")).expect(422);
    vendedor.submit(quote, form(ReckonVenda.MAX_ITENS + 1, "1")).expect(422);
    assertThat(total(quote)).isEqualTo(total(250));
    List<Map<String, String>> itens =
        Collections.nCopies(ReckonVenda.MAX_ITENS + 1, Map.of("produto_id", balcao.cimento(), "quantidade", "1"));
    assertThat(vendedor.post("/api/v1/cotacoes", Map.of("cliente_id", balcao.cliente(), "itens", itens)).expect(422)
        .faults()).containsExactly("itens");
    assertThat(balcao.loja().events("quote_created")).hasSize(1);
  }

  private String[] form(int lines, String versao) {
    List<String> fields = new ArrayList<>(List.of("cliente_id", balcao.cliente(), "versao", versao));
    for (int i = 0; i < lines; i++) {
      fields.addAll(List.of("produto_id", balcao.cimento(), "quantidade", "1", "preco_unitario", "39,90"));
    }
    return fields.toArray(String[]::new);
  }

  private Object total(String quote) {
    return vendedor.get("/api/v1" + quote).expect(200).value("total");
  }

  private static String total(int lines) {
    return new BigDecimal("39.90").multiply(BigDecimal.valueOf(lines)).toPlainString();
  }
}
