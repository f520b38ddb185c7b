package br.com.alicerce.construction.cadastro;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program reads what is new; a person looks for a name. */
class ListasPorNomeTest {

  private static final Pattern ROW = Pattern.compile("<a class=\"row-link\"[^>]*>([^<]*)</a>");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?;&]cursor=[^\"]*)\"");

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

  private enum Lista {
    PRODUTOS("/produtos"), ESTOQUE("/estoque"), CLIENTES("/clientes");

    private final String page;

    Lista(String page) {
      this.page = page;
    }

    void enter(LojaDeTeste loja, String name) {
      if (this == CLIENTES) {
        loja.cliente(name);
      } else {
        loja.produto(name, "UN", "10");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_page_is_walked_by_name_whatever_its_accents_and_its_case(Lista lista) {
    List.of("Óleo de linhaça", "zarcão", "Areia média", "água raz", "Prego 1", "areia fina", "Ázimo", "Tubo", "Bota")
        .forEach(name -> lista.enter(loja, name));
    IntStream.range(0, 40).forEach(_ -> lista.enter(loja, "Prego 2"));
    List<String> expected = new ArrayList<>(
        List.of("água raz", "areia fina", "Areia média", "Ázimo", "Bota", "Óleo de linhaça", "Prego 1"));
    IntStream.range(0, 40).forEach(_ -> expected.add("Prego 2"));
    expected.addAll(List.of("Tubo", "zarcão"));

    assertThat(walk(lista.page)).isEqualTo(expected);
    assertThat(walk(lista.page + "?q=areia")).containsExactly("areia fina", "Areia média");
    assertThat(loja.admin().get("/api/v1" + lista.page + "?limit=1").items("nome")).as("a program's list").containsExactly("Prego 2");
  }

  private List<String> walk(String page) {
    List<String> names = new ArrayList<>();
    String next = page;
    while (next != null) {
      String html = loja.admin().visit(next).expect(200).body();
      ROW.matcher(html).results().map((MatchResult row) -> row.group(1)).forEach(names::add);
      Matcher link = NEXT.matcher(html);
      next = link.find() ? link.group(1).replace("&amp;", "&") : null;
    }
    return names;
  }
}
