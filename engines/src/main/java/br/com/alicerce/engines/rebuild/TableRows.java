package br.com.alicerce.engines.rebuild;

import br.com.alicerce.platform.database.Session;
import java.util.List;
import java.util.UUID;

/**
 * Rows of one table of an engine, whatever its columns are. Numbers that the server gives by itself are not taken along. For the migrator,
 * who sees every store.
 *
 * @param table with its schema, as the engine tells it
 * @param columns all but {@code tenant_id} and those that are generated
 * @param form the columns with their types, in order
 */
record TableRows(String table, List<String> columns, String form) {

  private record Column(String name, String type) {}

  /** Reads the table's columns from the catalog. */
  static TableRows of(Session session, String table) {
    List<Column> columns = session.sql("""
        select attname, format_type(atttypid, atttypmod) as type from pg_attribute
        where attrelid = :table::regclass and attnum > 0 and not attisdropped
          and attname <> 'tenant_id' and attidentity = '' and attgenerated = ''
        order by attnum""")
        .bind("table", table)
        .list(row -> new Column(row.text("attname"), row.text("type")));
    return new TableRows(table, columns.stream().map(Column::name).toList(),
        table + String.join(", ", columns.stream().map(column -> column.name() + " " + column.type()).toList()));
  }

  /** Copies all rows of one id to another. */
  void copy(Session session, UUID from, UUID to) {
    session.sql("insert into %s (tenant_id, %s) select :to, %s from %s where tenant_id = :from"
        .formatted(table, list(), list(), table))
        .bind("from", from)
        .bind("to", to)
        .update();
  }

  /** How many rows an id has. */
  long count(Session session, UUID of) {
    return session.sql("select count(*) as rows from " + table + " where tenant_id = :tenant").bind("tenant", of)
        .one(row -> row.bigint("rows"));
  }

  /** Rows of one id that the other has not, as text, character for character; each as often as it is too many. */
  List<String> without(Session session, UUID these, UUID those, int most) {
    return session.sql("""
        select line from (
          select row(%s)::text as line from %s where tenant_id = :these
          except all
          select row(%s)::text from %s where tenant_id = :those) as missing
        order by line limit :most""".formatted(list(), table, list(), table))
        .bind("these", these)
        .bind("those", those)
        .bind("most", most)
        .list(row -> row.text("line"));
  }

  /** The columns as a list for SQL. */
  String list() {
    return String.join(", ", columns.stream().map(TableRows::quoted).toList());
  }

  /** The columns of a row source of this name. */
  String list(String source) {
    return String.join(", ", columns.stream().map(column -> source + "." + quoted(column)).toList());
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
