package br.com.alicerce.construction.balcao;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpcoesPagesTest {

  private static final Pattern OPTION = Pattern.compile("<li role=\"option\" data-value=\"([^\"]+)\"[^>]*?(?: data-named=\"(true)\")?>");
  /** More than one answer holds. */
  private static final int MANY = 14;

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final PessoaDeTeste vendedor = loja.pessoa(Role.VENDEDOR);

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PIS-017", "pis-017", "%20PIS-017%20"})
  void the_product_whose_code_is_typed_whole_comes_before_all_that_only_begin_so(String typed) {
    String tile = produto("Rodapé 7 cm", "PIS-017");
    for (int number = 0; number < MANY; number++) {
      produto("Pistola de silicone " + number, "PIN-017" + number);
    }
    List<MatchResult> found = options(typed);
    assertThat(found).hasSize(12);
    assertThat(found.getFirst().group(1)).as("the first of those found for " + typed).isEqualTo(tile);
    assertThat(found).extracting(option -> option.group(2)).containsOnlyOnce("true").startsWith("true");
    assertThat(found).extracting(option -> option.group(1)).doesNotHaveDuplicates();
  }

  @Test
  void a_code_that_is_typed_in_part_names_nothing() {
    produto("Rodapé 7 cm", "PIS-017");
    assertThat(options("PIS-01")).extracting(option -> option.group(2)).containsOnlyNulls();
    assertThat(options("PIS-017%00")).extracting(option -> option.group(2)).as("a code that cannot be").containsOnlyNulls();
  }

  @Test
  void a_code_names_no_product_that_is_sold_no_more_nor_one_of_another_store() {
    String gone = produto("Rodapé 7 cm", "PIS-017");
    loja.admin().delete("/api/v1/produtos/" + gone).expect(204);
    assertThat(options("PIS-017")).isEmpty();
    produto("Rodapé 10 cm", "PIS-018");
    assertThat(OPTION.matcher(servidor.loja().pessoa(Role.VENDEDOR).visit("/produtos/opcoes?q=PIS-018").expect(200).body()).find())
        .isFalse();
  }

  private String produto(String nome, String codigo) {
    return loja.admin().post("/api/v1/produtos",
        Map.of("nome", nome, "codigo", codigo, "unidade", "UN", "preco_base", "10.00")).expect(201).text("id");
  }

  private List<MatchResult> options(String typed) {
    return OPTION.matcher(vendedor.visit("/produtos/opcoes?q=" + typed).expect(200).body()).results().toList();
  }
}
