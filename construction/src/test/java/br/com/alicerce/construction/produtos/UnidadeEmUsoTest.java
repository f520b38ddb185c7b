package br.com.alicerce.construction.produtos;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnidadeEmUsoTest {

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void a_unit_does_not_change_once_something_was_counted_or_offered_in_it() {
    String movido = loja.produto("Areia", "M3", "180.00");
    loja.entrada(movido, "10");
    String oferecido = loja.produto("Brita", "M3", "190.00");
    String livre = loja.produto("Saibro", "M3", "90.00");
    String cliente = loja.cliente("Ana");
    String cotacao = loja.admin().post("/api/v1/cotacoes", Map.of("cliente_id", cliente,
        "itens", List.of(Map.of("produto_id", oferecido, "quantidade", "1.5")))).expect(201).text("id");
    assertThat(unit(movido, "SC").expect(409).json()).containsEntry("code", "produto_unidade_em_uso");
    unit(movido, "M3").expect(200);
    unit(oferecido, "SC").expect(409);
    loja.admin().post("/api/v1/cotacoes/" + cotacao + "/enviar", Map.of()).expect(200);
    unit(oferecido, "SC").expect(409);
    loja.admin().post("/api/v1/cotacoes/" + cotacao + "/aprovar", Map.of()).expect(200);
    unit(oferecido, "SC").expect(409);
    unit(livre, "SC").expect(200);
    loja.admin().post("/api/v1/cotacoes/" + cotacao + "/cancelar", Map.of("motivo", "teste")).expect(200);
    unit(oferecido, "SC").expect(200);
  }

  private RespostaDeTeste unit(String produto, String unidade) {
    String path = "/api/v1/produtos/" + produto;
    return loja.admin().put(path, loja.admin().get(path).etag(),
        Map.of("nome", "Agregado", "unidade", unidade, "preco_base", "100.00"));
  }
}
