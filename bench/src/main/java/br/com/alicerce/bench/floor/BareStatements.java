package br.com.alicerce.bench.floor;

import br.com.alicerce.bench.data.BenchId;
import br.com.alicerce.bench.floor.Recorded.Said;
import br.com.alicerce.bench.floor.Recorded.Unit;
import br.com.alicerce.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements that one request really ran, run again bare through pgjdbc: no HTTP, no JSON, no token, no pool. What a request costs
 * more than this is the price of everything but the database. They are prepared by the server, their parameters go with the types that
 * the server wants, and the ids are another store's each time; ids that the request made are made anew.
 *
 * <p>Rows are stepped over and not read, so that the floor is rather too low than too high.
 */
public final class BareStatements {

  private static final Set<Integer> MADE = Set.of(4, 7);
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private record Prepared(PreparedStatement statement, List<Parameter> parameters, List<Boolean> changing) {}

  private record Work(List<Prepared> statements, boolean explicit) {}

  private final Connection connection;
  private final List<Work> works = new ArrayList<>();
  private int bindings;

  /** Prepares them on a connection that nobody else uses meanwhile. */
  public BareStatements(Connection connection, Recorded recorded) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(true);
    for (Unit unit : recorded.units()) {
      List<Prepared> prepared = new ArrayList<>();
      for (Said said : unit.statements()) {
        prepared.add(prepare(said));
      }
      works.add(new Work(prepared, unit.explicit()));
    }
  }

  /**
   * Runs them once, for another store.
   *
   * @param quote stands for the quote that was recorded; null when none was
   * @return how many rows came back or were written, the bound stores' not counted
   */
  public int run(int store, @Nullable UUID quote) throws SQLException {
    Map<UUID, UUID> fresh = new HashMap<>();
    UnaryOperator<UUID> ids = id -> {
      if (!BenchId.isOne(id)) {
        return MADE.contains(id.version()) ? fresh.computeIfAbsent(id, _ -> Ids.next()) : id;
      }
      return quote != null && BenchId.isQuote(id) ? quote : BenchId.in(store, id);
    };
    int rows = 0;
    for (Work work : works) {
      rows += work.explicit() ? transaction(work, ids) : run(work, ids);
    }
    return rows - bindings;
  }

  private int transaction(Work work, UnaryOperator<UUID> ids) throws SQLException {
    connection.setAutoCommit(false);
    int rows = run(work, ids);
    connection.commit();
    connection.setAutoCommit(true);
    return rows;
  }

  private static int run(Work work, UnaryOperator<UUID> ids) throws SQLException {
    int rows = 0;
    for (Prepared one : work.statements()) {
      for (int index = 0; index < one.parameters().size(); index++) {
        Parameter parameter = one.parameters().get(index);
        (one.changing().get(index) ? parameter.with(ids) : parameter).bind(one.statement(), index + 1);
      }
      rows += drain(one.statement());
    }
    return rows;
  }

  private Prepared prepare(Said said) throws SQLException {
    List<Parameter> parameters = new ArrayList<>();
    Said setting = said.setting();
    if (setting != null) {
      parameters.addAll(parameters(setting));
    }
    parameters.addAll(parameters(said));
    bindings += StatementLog.binds(setting == null ? said : setting) ? 1 : 0;
    String sql = (setting == null ? "" : bare(setting.sql()) + ";\n") + bare(said.sql());
    return new Prepared(connection.prepareStatement(sql), parameters, parameters.stream().map(Parameter::hasIds).toList());
  }

  /** In the order of their places, one that stands twice twice. */
  private List<Parameter> parameters(Said said) throws SQLException {
    List<@Nullable String> values = new ArrayList<>();
    Matcher places = PLACE.matcher(said.sql());
    while (places.find()) {
      values.add(said.parameters().get(Integer.parseInt(places.group(1)) - 1));
    }
    List<String> types = types(said, values);
    List<Parameter> inOrder = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      inOrder.add(Parameter.of(connection, types.get(at), values.get(at)));
    }
    return inOrder;
  }

  /** As the server wants them; it can't tell an array's where nothing but {@code unnest} says what it is for. */
  private List<String> types(Said said, List<@Nullable String> values) throws SQLException {
    try {
      return describe(bare(said.sql()), values.size());
    } catch (SQLException unclear) {
      return guessed(said, values, new ArrayList<>()).orElseThrow(() -> unclear);
    }
  }

  /** Tries every guess for each parameter after those that were guessed already. */
  private Optional<List<String>> guessed(Said said, List<@Nullable String> values, List<String> guesses) {
    if (guesses.size() == said.parameters().size()) {
      try {
        return Optional.of(describe(PLACE.matcher(said.sql()).replaceAll(place -> {
          String type = guesses.get(Integer.parseInt(place.group(1)) - 1);
          return type.isEmpty() ? "?" : "cast(? as " + type + "[])";
        }), values.size()));
      } catch (SQLException wrong) {
        return Optional.empty();
      }
    }
    List<String> types = ArrayText.types(said.parameters().get(guesses.size()));
    for (String type : types.isEmpty() ? List.of("") : types) {
      List<String> more = new ArrayList<>(guesses);
      more.add(type);
      Optional<List<String>> found = guessed(said, values, more);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<String> describe(String sql, int parameters) throws SQLException {
    List<String> types = new ArrayList<>();
    try (PreparedStatement asked = connection.prepareStatement(sql)) {
      for (int at = 1; at <= parameters; at++) {
        types.add(asked.getParameterMetaData().getParameterTypeName(at));
      }
    }
    return types;
  }

  private static String bare(String sql) {
    return PLACE.matcher(sql).replaceAll("?");
  }

  private static int drain(PreparedStatement statement) throws SQLException {
    int count = 0;
    boolean rows = statement.execute();
    while (rows || statement.getUpdateCount() >= 0) {
      if (rows) {
        try (var result = statement.getResultSet()) {
          while (result.next()) {
            count++;
          }
        }
      } else {
        count += statement.getUpdateCount();
      }
      rows = statement.getMoreResults();
    }
    return count;
  }
}
