package br.com.alicerce.app.check;

import br.com.alicerce.platform.database.Session;
import java.util.List;

/**
 * A check that is one query.
 *
 * @param sql answers {@code tenant_id}, {@code place} and {@code what} for each finding; may name the parameters of {@link Scope}
 */
record SqlCheck(String name, String says, String remedy, boolean settles, String sql) implements Check {

  /** One that holds in every snapshot, whatever is under way, because what it compares is committed together. */
  static Check always(String name, String says, String remedy, String sql) {
    return new SqlCheck(name, says, remedy, false, sql);
  }

  /** One that holds only at rest. */
  static Check atRest(String name, String says, String remedy, String sql) {
    return new SqlCheck(name, says, remedy, true, sql);
  }

  @Override
  public List<Finding> look(Session session, Scope scope) {
    return scope.bind(session.sql(sql + "\nlimit " + MOST), sql)
        .list(row -> new Finding(row.optionalUuid("tenant_id"), row.text("place"), row.text("what")));
  }

  @Override
  public String toString() {
    return name;
  }
}
