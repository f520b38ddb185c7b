package br.com.alicerce.bench.floor;

import br.com.alicerce.bench.floor.Recorded.Said;
import br.com.alicerce.bench.floor.Recorded.Unit;
import br.com.alicerce.embedded.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Listens to what PostgreSQL runs for one role while something happens, with every parameter. */
public final class StatementLog {

  /** "2026-01-31 12:00:00.000 UTC [4711] alicerce_vertical@alicerce LOG:  execute S_1: …", and its parameters below it. */
  private static final Pattern ENTRY = Pattern.compile(
      "\\[(\\d+)] (\\w+)@\\w+ LOG:  (?:execute [^:\\n]*|statement): (.*?)(?=\\n\\S)"
          + "(?:\\n[^\\t\\n]*DETAIL:  [Pp]arameters: (.*?)(?=\\n\\S))?", Pattern.DOTALL);
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);
  private static final String BIND_STORE = "set_config('app.tenant'";
  private static final int MARK_PATIENCE_MILLISECONDS = 5_000;

  /** What is done while listening. */
  @FunctionalInterface
  public interface Deed {

    /** Does it. */
    void run() throws Exception;
  }

  private final PostgresServer server;
  private final Path file;

  /** @param file the server's log */
  public StatementLog(PostgresServer server, Path file) {
    this.server = server;
    this.file = file;
  }

  /**
   * Does it, and tells what was run meanwhile.
   *
   * @param user only by this role
   * @param store only what was bound to it, because the role works for other stores too; null for all
   */
  public Recorded during(String user, @Nullable UUID store, Deed deed) throws Exception {
    long before = Files.size(file);
    set("all");
    deed.run();
    set("none");
    return parse(readFrom(before), user, store);
  }

  private String readFrom(long position) throws IOException {
    byte[] all = Files.readAllBytes(file);
    return new String(all, (int) position, (int) (all.length - position), StandardCharsets.UTF_8) + "\nend";
  }

  /** Changes the setting and waits until the servers' processes have heard of it: they look between two statements. */
  private void set(String value) throws SQLException, InterruptedException {
    try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
      statement.execute("alter system set log_statement = '" + value + "'");
      statement.execute("select pg_reload_conf()");
      long end = System.nanoTime() + MARK_PATIENCE_MILLISECONDS * 1_000_000L;
      while (!shown(statement).equals(value) && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    }
    Thread.sleep(200);
  }

  private static String shown(Statement statement) throws SQLException {
    try (var result = statement.executeQuery("show log_statement")) {
      result.next();
      return result.getString(1);
    }
  }

  static Recorded parse(String log, String user, @Nullable UUID store) {
    Map<String, List<Said>> open = new LinkedHashMap<>();
    Map<String, Said> setting = new LinkedHashMap<>();
    List<Unit> units = new ArrayList<>();
    Matcher entries = ENTRY.matcher(log);
    while (entries.find()) {
      if (!entries.group(2).equals(user)) {
        continue;
      }
      String process = entries.group(1);
      String sql = entries.group(3).replace("\n\t", "\n").strip();
      Said said = new Said(null, sql, entries.group(4) == null ? List.of() : parameters(entries.group(4)));
      List<Said> transaction = open.get(process);
      switch (sql) {
        case "BEGIN" -> open.put(process, new ArrayList<>());
        case "COMMIT", "ROLLBACK" -> {
          if (transaction != null && !transaction.isEmpty() && isOf(store, transaction.getFirst())) {
            units.add(new Unit(List.copyOf(transaction), true));
          }
          open.remove(process);
        }
        default -> {
          Said bound = new Said(setting.remove(process), said.sql(), said.parameters());
          if (binds(said)) {
            setting.put(process, said);
          } else if (transaction != null) {
            transaction.add(bound);
          } else if (isOf(store, bound)) {
            units.add(new Unit(List.of(bound), false));
          }
        }
      }
    }
    return new Recorded(List.copyOf(units));
  }

  private static boolean isOf(@Nullable UUID store, Said said) {
    Said first = said.setting() == null ? said : said.setting();
    return store == null || binds(first) && first.parameters().contains(store.toString());
  }

  static boolean binds(Said said) {
    return said.sql().contains(BIND_STORE);
  }

  private static List<@Nullable String> parameters(String text) {
    List<@Nullable String> values = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(text.replace("\n\t", "\n"));
    while (matcher.find()) {
      values.add(matcher.group(1) == null ? null : matcher.group(1).replace("''", "'"));
    }
    return values;
  }
}
