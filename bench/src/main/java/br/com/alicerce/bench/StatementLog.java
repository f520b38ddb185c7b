package br.com.alicerce.bench;

import br.com.alicerce.bench.BareStatements.Logged;
import br.com.alicerce.embedded.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Listens to what PostgreSQL runs while something happens, with every parameter. */
final class StatementLog {

  private static final Pattern ENTRY = Pattern.compile(
      "LOG:  execute [^:\\n]*: (.*?)\\n[^\\t\\n]*DETAIL:  [Pp]arameters: (.*?)(?=\\n\\S)", Pattern.DOTALL);
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final String BIND_STORE = "set_config('app.tenant'";
  private static final String BEGIN = ": BEGIN";

  /**
   * What one request ran.
   *
   * @param transaction whether in an explicit transaction
   */
  record Heard(List<Logged> statements, boolean transaction) {}

  /** What is done while listening. */
  @FunctionalInterface
  interface Deed {
    void run() throws Exception;
  }

  private final PostgresServer server;
  private final Path file;

  StatementLog(PostgresServer server, Path file) {
    this.server = server;
    this.file = file;
  }

  /** Does it, and tells what the database ran meanwhile. */
  Heard during(Deed deed) throws Exception {
    set("all");
    long before = Files.size(file);
    deed.run();
    set("none");
    return parse(readFrom(before));
  }

  private String readFrom(long position) throws IOException {
    byte[] all = Files.readAllBytes(file);
    return new String(all, (int) position, (int) (all.length - position), StandardCharsets.UTF_8) + "\nend";
  }

  private void set(String value) throws SQLException, InterruptedException {
    try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
      statement.execute("alter system set log_statement = '" + value + "'");
      statement.execute("select pg_reload_conf()");
    }
    Thread.sleep(500);
  }

  private static Heard parse(String log) {
    List<Logged> statements = new ArrayList<>();
    Matcher entries = ENTRY.matcher(log);
    while (entries.find()) {
      Logged next = new Logged(entries.group(1).replace("\n\t", "\n"), parameters(entries.group(2)));
      boolean binds = !statements.isEmpty() && statements.getLast().sql().strip().endsWith("true)")
          && statements.getLast().sql().contains(BIND_STORE);
      if (binds && !log.contains(BEGIN)) {
        statements.add(joined(statements.removeLast(), next));
      } else {
        statements.add(next);
      }
    }
    return new Heard(statements, log.contains(BEGIN));
  }

  /** The setting and its statement travelled as one, in one round trip; so they do again. */
  private static Logged joined(Logged setting, Logged statement) {
    int shift = setting.parameters().size();
    String shifted = PLACE.matcher(statement.sql()).replaceAll(place -> "\\$" + (Integer.parseInt(place.group(1)) + shift));
    List<@Nullable String> parameters = new ArrayList<>(setting.parameters());
    parameters.addAll(statement.parameters());
    return new Logged(setting.sql() + ";\n" + shifted, parameters);
  }

  private static List<@Nullable String> parameters(String text) {
    List<@Nullable String> values = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.find()) {
      values.add(matcher.group(1) == null ? null : matcher.group(1).replace("''", "'"));
    }
    return values;
  }
}
