package br.com.alicerce.app.ops;

import br.com.alicerce.platform.database.DatabaseSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The plan of a statement that PostgreSQL remembers, for values it does not know: {@code EXPLAIN (GENERIC_PLAN)}, which runs nothing and
 * shows nobody's data. It is asked as the role that ran the statement, since the policies of another would give another plan; so only
 * for the roles of this process. {@code auto_explain} is left off: its plans quote what people typed into the server's log.
 */
final class Plans {

  private static final Pattern QUERY = Pattern.compile("(?is)^\\s*(select|insert|update|delete|merge|with)\\b.*");
  private static final Set<String> AMBIGUOUS = Set.of("42725", "42P18", "42883", "42804");
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST_KEPT = 200;

  private final Map<String, DatabaseSettings> roles;
  private final Cache<String, String> known = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  /** @param roles how the roles of this process enter, by their names */
  Plans(Map<String, DatabaseSettings> roles) {
    this.roles = Map.copyOf(roles);
  }

  /** The plan, or in its place why there is none. */
  String of(Statements.Slow statement) {
    return known.get(statement.role() + " " + statement.id(), _ -> ask(statement));
  }

  private String ask(Statements.Slow statement) {
    DatabaseSettings settings = roles.get(statement.role());
    if (settings == null) {
      return "No plan: " + statement.role() + " ran it, which is no role of this process.";
    }
    if (!QUERY.matcher(statement.text()).matches()) {
      return "No plan: its text is hidden from the monitor.";
    }
    try (Connection connection = DriverManager.getConnection(settings.url(), properties(settings));
        Statement asking = connection.createStatement();
        ResultSet lines = asking.executeQuery("explain (generic_plan) " + statement.text())) {
      StringJoiner plan = new StringJoiner("\n");
      while (lines.next()) {
        plan.add(lines.getString(1));
      }
      return plan.toString();
    } catch (SQLException refused) {
      return AMBIGUOUS.contains(refused.getSQLState())
          ? "No plan: PostgreSQL does not remember what kind of values it takes, and can't tell from the text."
          : "No plan: PostgreSQL answers with " + refused.getSQLState() + ".";
    }
  }

  /** Parameters can stand open only in the simple protocol. */
  private static Properties properties(DatabaseSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    properties.setProperty("ApplicationName", "plans");
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "5");
    properties.setProperty("options", "-c statement_timeout=2000 -c lock_timeout=500 -c default_transaction_read_only=on");
    return properties;
  }
}
