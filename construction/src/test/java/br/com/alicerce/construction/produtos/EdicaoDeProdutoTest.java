package br.com.alicerce.construction.produtos;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EdicaoDeProdutoTest {

  private static final String PRODUTOS = "/api/v1/produtos";

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
  void an_edit_leaves_what_it_does_not_tell_of_and_the_product_is_found_by_its_new_words() {
    String id = loja.admin().post(PRODUTOS, cal("vende_fracionado", false)).expect(201).text("id");
    loja.admin().delete(PRODUTOS + "/" + id).expect(204);
    String etag = loja.admin().get(PRODUTOS + "/" + id).etag();
    assertThat(loja.admin().put(PRODUTOS + "/" + id, etag, cal("nome", "Argamassa AC-II")).expect(200).json())
        .containsEntry("ativo", false).containsEntry("vende_fracionado", false);
    assertThat(loja.admin().get(PRODUTOS + "?ativo=todos&q=argamassa").items("id")).containsExactly(id);
    assertThat(loja.admin().get(PRODUTOS + "?ativo=todos&q=hidratada").items()).isEmpty();
  }

  @Test
  void the_prices_of_a_product_are_its_own_newest_first_page_by_page() {
    String id = loja.produto("Cal hidratada", "SC", "18.90");
    String other = loja.produto("Saibro", "M3", "90.00");
    for (String preco : List.of("19.90", "20.90", "21.90")) {
      reprice(id, preco);
      reprice(other, preco);
    }
    String path = PRODUTOS + "/" + id + "/precos?limit=2";
    RespostaDeTeste first = loja.admin().get(path).expect(200);
    assertThat(first.items("preco_novo")).containsExactly("21.90", "20.90");
    assertThat(first.items("produto_id")).containsOnly(id);
    RespostaDeTeste last = loja.admin().get(path + "&cursor=" + first.text("next_cursor")).expect(200);
    assertThat(last.items("preco_novo")).containsExactly("19.90");
    assertThat(last.value("next_cursor")).isNull();
  }

  private void reprice(String id, String preco) {
    String path = PRODUTOS + "/" + id;
    loja.admin().put(path, loja.admin().get(path).etag(), Map.of("nome", "Granel", "unidade", "M3", "preco_base", preco)).expect(200);
  }

  private static Map<String, Object> cal(String field, Object value) {
    Map<String, Object> form = new HashMap<>(Map.of("nome", "Cal hidratada", "unidade", "SC", "preco_base", "18.90"));
    form.put(field, value);
    return form;
  }
}
