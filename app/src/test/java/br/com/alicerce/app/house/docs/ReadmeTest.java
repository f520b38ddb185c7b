package br.com.alicerce.app.house.docs;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import br.com.alicerce.app.house.SourceText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents promise: the commands they show exist, the files they name are there, and the first command comes first. */
class ReadmeTest {

  private static final Pattern COMMAND = Pattern.compile("(?m)^ *\\.?/?alicerce ([a-z][^#\\n`]*)|`\\./alicerce ([a-z][^`]*)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

  static Stream<String> commands() {
    return documents().flatMap(text -> COMMAND.matcher(text.text()).results())
        .map(found -> (found.group(1) == null ? found.group(2) : found.group(1)).strip()).distinct();
  }

  static Stream<SourceText> documents() {
    return House.texts().stream().filter(text -> text.extension().equals("md"));
  }

  @Test
  void the_first_commands_stand_at_the_top() {
    List<String> lines = House.text("README.md").lines();
    assertThat(lines).hasSizeLessThanOrEqualTo(80);
    assertThat(String.join("\n", lines.subList(0, 12))).contains("./alicerce demo").contains("./alicerce test");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_that_the_documents_show_exists(String command) {
    assertThat(CommandLines.knows(command)).as("./alicerce " + command).isTrue();
  }

  @Test
  void a_command_that_does_not_exist_is_seen() {
    assertThat(CommandLines.knows("tenant create --slug lojadoze --nonsense")).isFalse();
    assertThat(CommandLines.knows("teleport")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_file_that_a_document_links_to_is_there(SourceText document) {
    Stream<String> links = LINK.matcher(document.text()).results().map(found -> found.group(1));
    assertThat(links).allSatisfy(link ->
        assertThat(House.root().resolve(document.directory()).resolve(link)).exists());
  }
}
