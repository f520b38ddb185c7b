package br.com.alicerce.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.command.CommandLineInterface;
import br.com.alicerce.app.house.docs.Written;
import br.com.alicerce.identity.stores.Slug;
import br.com.alicerce.platform.http.Drain;
import br.com.alicerce.platform.http.HttpLimits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NginxTest {

  private static final List<String> EXAMPLE = List.of(
      "--domain", "alicerce.example", "--verticals", "10.0.0.11:8080,10.0.0.12:8080", "--engines", "10.0.0.21:8081",
      "--tls-certificate", "/etc/letsencrypt/live/alicerce.example/fullchain.pem",
      "--tls-key", "/etc/letsencrypt/live/alicerce.example/privkey.pem");

  private record Ended(int exitCode, String out, String err) {}

  @Test
  void the_example_is_what_the_command_writes() {
    Ended example = deploy(EXAMPLE);
    assertThat(example.exitCode()).isZero();
    Written.keeps("deploy/nginx/alicerce.conf", example.out());
  }

  @Test
  void a_post_that_was_sent_is_never_repeated() {
    assertThat(directives(deploy(EXAMPLE).out(), "proxy_next_upstream")).containsExactly("error timeout http_502");
  }

  @Test
  void only_where_there_is_another_process_a_request_may_go_elsewhere() {
    assertThat(deploy(EXAMPLE).out())
        .contains("\"~^(GET|HEAD) /api/v1/insights/\" \"\";").containsPattern("\"~\\^\\(GET\\|HEAD\\) \" +\"yes\";");
    assertThat(deploy(List.of("--domain", "a.example", "--verticals", "v:1", "--engines", "e:1,e:2")).out())
        .contains("\"~^(GET|HEAD) /api/v1/insights/\" \"yes\";").containsPattern("\"~\\^\\(GET\\|HEAD\\) \" +\"\";");
  }

  @Test
  void its_times_fit_those_of_a_process_that_leaves() {
    String text = deploy(EXAMPLE).out();
    long step = Drain.USUAL.multipliedBy(2).dividedBy(5).toMillis();
    assertThat(directives(text, "keepalive_timeout")).containsExactly("60s", "2s", "2s");
    assertThat(HttpLimits.usual().idle().toSeconds()).isGreaterThan(2);
    assertThat(step + step / 2).as("the first two steps of leaving").isGreaterThan(2000);
    assertThat(text).contains("fail_timeout=1s").doesNotContain("fail_timeout=2s");
    assertThat(step).as("the first step of leaving; nginx counts whole seconds, and avoids for up to two").isGreaterThan(2000);
    assertThat(directives(text, "client_max_body_size")).containsExactly(Long.toString(HttpLimits.usual().bodyBytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "loja-do-ze", "a1-b2-c3", "ab", "-abc", "abc-", "a--b", "Loja", "loja_ze", "lojá", "a.b", "",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-a"})
  void a_host_is_a_stores_exactly_when_its_name_can_be_one(String name) {
    Pattern server = Pattern.compile(directives(deploy(EXAMPLE).out(), "server_name").getFirst().replaceAll("^\"~|\"$", ""));
    boolean slug = Slug.of(name).filter(known -> known.text().equals(name)).isPresent();
    assertThat(server.matcher(name + ".alicerce.example").matches()).isEqualTo(slug);
  }

  static Stream<List<String>> a_bad_option_is_one_line_that_says_what_is_wrong() {
    return Stream.of(
        List.of("--domain", "--domain", "alicerce", "--verticals", "v:1", "--engines", "e:1"),
        List.of("--domain", "--domain", "a.b; return 200", "--verticals", "v:1", "--engines", "e:1"),
        List.of("--verticals", "--domain", "a.example", "--verticals", "v", "--engines", "e:1"),
        List.of("--verticals", "--domain", "a.example", "--verticals", "v:1,", "--engines", "e:1"),
        List.of("--verticals", "--domain", "a.example", "--verticals", "v:1,v:1", "--engines", "e:1"),
        List.of("--engines", "--domain", "a.example", "--verticals", "v:1", "--engines", "e:99999"),
        List.of("--engines", "--domain", "a.example", "--verticals", "v:1", "--engines", "e:1;}"),
        List.of("--engines", "--domain", "a.example", "--verticals", "v:1"),
        List.of("--tls-key", "--domain", "a.example", "--verticals", "v:1", "--engines", "e:1", "--tls-certificate", "/c"),
        List.of("--tls-key", "--domain", "a.example", "--verticals", "v:1", "--engines", "e:1", "--tls-certificate", "/c",
            "--tls-key", "/k k"),
        List.of("--http", "--domain", "a.example", "--verticals", "v:1", "--engines", "e:1", "--http", "everywhere"),
        List.of("--store-rate", "--domain", "a.example", "--verticals", "v:1", "--engines", "e:1", "--store-rate", "0"),
        List.of("--user", "--domain", "a.example", "--verticals", "v:1", "--engines", "e:1", "--user", "a b"),
        List.of("--nonsense", "--domain", "a.example", "--verticals", "v:1", "--engines", "e:1", "--nonsense"));
  }

  @ParameterizedTest
  @MethodSource
  void a_bad_option_is_one_line_that_says_what_is_wrong(List<String> namedAndOptions) {
    Ended refused = deploy(namedAndOptions.subList(1, namedAndOptions.size()));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines()).singleElement().asString().startsWith("alicerce: ").contains(namedAndOptions.getFirst());
  }

  private static List<String> directives(String configuration, String name) {
    return Pattern.compile("(?m)^ *" + name + " (.*);(?: *#.*)?$").matcher(configuration).results()
        .map((MatchResult found) -> found.group(1)).toList();
  }

  private static Ended deploy(List<String> options) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int exitCode = CommandLineInterface.execute(Stream.concat(Stream.of("deploy", "nginx"), options.stream()).toArray(String[]::new));
      return new Ended(exitCode, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
