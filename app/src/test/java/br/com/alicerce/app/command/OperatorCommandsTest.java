package br.com.alicerce.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.check.SmallStore;
import br.com.alicerce.engines.stock.StockEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types, and what it answers, on a store that has traded. */
class OperatorCommandsTest {

  @TempDir
  private static Path directory;
  private static SmallStore store;

  /** What was printed, and the exit code. */
  private record Answer(int code, String out, String err) {}

  @BeforeAll
  static void trade() throws IOException {
    store = new SmallStore();
    store.rest();
    Path password = Files.writeString(directory.resolve("password"), store.database.roles().vertical().password());
    Files.write(directory.resolve("alicerce.conf"), Stream.concat(
        Stream.of("DATABASE_URL=" + store.database.url(), "ARCHIVE_DIR=" + directory.resolve("archive")),
        Stream.of("MIGRATOR", "VERTICAL", "RELAY", "ENGINES").map(role -> "DATABASE_" + role + "_PASSWORD_FILE=" + password)).toList());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void check_answers_by_its_exit_code_and_tells_programs_as_json() {
    assertThat(type("check", "--patience", "0")).satisfies(answer -> {
      assertThat(answer.code()).isZero();
      assertThat(answer.out()).startsWith("All is well");
    });
    store.asOwner("update engines.stock_product set mismatches = mismatches + 1 where name = 'Cal'");
    try {
      Answer found = type("check", "--json", "--tenant", SmallStore.SLUG, "--patience", "0");
      assertThat(found.code()).isOne();
      assertThat(found.out().replaceAll("\\s+", ""))
          .startsWith("{\"well\":false,").contains("\"name\":\"stock-adds-up\"", "\"store\":\"" + SmallStore.SLUG + "\"");
    } finally {
      store.asOwner("update engines.stock_product set mismatches = mismatches - 1 where name = 'Cal'");
    }
    assertThat(type("check", "--tenant", "nobody").code()).isEqualTo(2);
  }

  @Test
  void engines_is_a_role_and_engines_rebuild_is_a_command() {
    assertThat(CommandLineInterface.areRoles(List.of("engines"))).isTrue();
    assertThat(CommandLineInterface.areRoles(List.of("engines", "--config", "alicerce.conf"))).isTrue();
    assertThat(CommandLineInterface.areRoles(List.of("relay,engines"))).isTrue();
    assertThat(CommandLineInterface.areRoles(List.of("engines", "rebuild", "--compare"))).isFalse();
    assertThat(CommandLineInterface.areRoles(List.of())).isFalse();
  }

  @Test
  void engines_rebuild_compares_and_repairs() {
    long last = store.number("select last_seq from eventing.tenant_stream");
    assertThat(type("engines", "rebuild", "--compare").code()).as("every engine").isZero();
    assertThat(type("engines", "rebuild", "--compare", "--engine", "stock")).isEqualTo(new Answer(
        0, SmallStore.SLUG + " stock: equal, %d rows as of event %d, rebuilt from the first event%n".formatted(rows(), last), ""));
    store.asOwner("update engines.stock_product set on_hand = 0");
    Answer differs = type("engines", "rebuild", "--compare", "--tenant", SmallStore.SLUG, "--engine", "stock");
    assertThat(differs.code()).isOne();
    assertThat(differs.out()).contains("NOT EQUAL as of event " + last, "engines.stock_product, only live: (", "only rebuilt: (");
    assertThat(type("engines", "rebuild").out()).contains("stock: rebuilt from the first event");
    assertThat(type("engines", "rebuild", "--compare").code()).isZero();
    assertThat(type("engines", "rebuild", "--engine", "weather").err()).contains("There is no engine \"weather\"; there are: stock");
  }

  @Test
  void events_replay_tells_events_again_once_and_refuses_what_has_not_come() {
    Answer told = type("events", "replay", "--tenant", SmallStore.SLUG, "--engine", "stock", "--from", "7");
    assertThat(told.code()).isZero();
    assertThat(type("engines", "rebuild", "--compare").code()).isZero();
    assertThat(type("events", "replay", "--tenant", SmallStore.SLUG, "--engine", "stock", "--from", "7000"))
        .satisfies(refused -> assertThat(refused.code()).isOne())
        .satisfies(refused -> assertThat(refused.out()).contains("left as it is: the engine has not had event 7000 yet"));
  }

  @Test
  void a_parked_engine_is_told_of_counted_and_unblocked_and_counts_no_more() {
    store.asOwner("update engines.engine_offset set parked_at = now(), seq = seq - 2 where engine = 'stock'");
    store.asOwner("insert into engines.dead_letter (tenant_id, engine, seq, type, attempts, failure, how_to_retry, parked_at) "
        + "select tenant_id, engine, seq + 1, 'stock_changed', 5, 'não cabe', 'unblock it', now() from engines.engine_offset "
        + "where engine = 'stock'");
    Answer letters = type("events", "dead-letters");
    assertThat(letters.code()).isOne();
    assertThat(letters.out()).contains("store " + SmallStore.SLUG + ", engine stock", "why: não cabe", "1 parked.");
    assertThat(type("events", "dead-letters", "--json").out().replaceAll("\\s+", ""))
        .contains("\"failure\":\"nãocabe\"", "\"store\":\"lojadoze\"");
    assertThat(lag()).endsWith(" 2 1");
    assertThat(type("events", "unblock", "--tenant", SmallStore.SLUG, "--engine", "stock").code()).isZero();
    assertThat(lag()).as("a resolved dead letter is parked no more").endsWith(" 2 0");
    assertThat(type("events", "unblock", "--tenant", SmallStore.SLUG, "--engine", "stock").err()).contains("is not parked");
    assertThat(type("events", "dead-letters").out()).isEqualTo("No engine is parked.\n");
    store.asOwner("update engines.engine_offset set seq = seq + 2 where engine = 'stock'");
  }

  @Test
  void events_archive_tells_that_nothing_is_old_enough() {
    assertThat(type("events", "archive", "--dry-run"))
        .isEqualTo(new Answer(0, "Nothing is older than 400 days: every month stays.\n", ""));
  }

  private static String lag() {
    return type("events", "lag").out().lines().filter(line -> line.startsWith(SmallStore.SLUG)).findFirst().orElseThrow()
        .replaceAll(" +", " ");
  }

  private static long rows() {
    return store.number(new StockEngine(ZoneId.of("America/Sao_Paulo")).tables().stream()
        .map("(select count(*) from %s)"::formatted).collect(Collectors.joining(" + ")));
  }

  private static Answer type(String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(typed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code = CommandLineInterface.execute(
          Stream.concat(Stream.of(words), Stream.of("--config", directory.resolve("alicerce.conf").toString())).toArray(String[]::new));
      return new Answer(code, typed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
