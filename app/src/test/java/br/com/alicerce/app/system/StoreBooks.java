package br.com.alicerce.app.system;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the vertical's own tables say of stock and sales, added up the long way round: in whole cents and thousandths,
 * row by row, without a line of the engines' code.
 */
final class StoreBooks {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  /** A line of a delivered order: thousandths of the unit, and cents after all discounts. */
  record Delivered(UUID order, UUID product, LocalDate day, long thousandths, long cents) {}

  /** A movement, in thousandths. */
  record Moved(LocalDate day, long delta, long reserved) {}

  /** Another price, in cents. */
  record Repriced(LocalDate day, long before, long after) {}

  /** What was decided about replenishment, of a product or, where that is null, of all: the figures by their names. */
  record Decided(LocalDate day, @Nullable UUID product, Map<String, BigDecimal> figures) {}

  /** A product: sums of its movements, its balance, its open reservations; all in thousandths. */
  static final class Product {
    final UUID id;
    final String unit;
    final boolean active;
    final long cents;
    final long balance;
    final long balanceReserved;
    long moved;
    long movedReserved;
    long openReservations;
    @Nullable LocalDate firstMovement;
    @Nullable LocalDate firstTouched;
    final List<Moved> movements = new ArrayList<>();
    final List<Repriced> prices = new ArrayList<>();

    private Product(UUID id, String unit, boolean active, long cents, long balance, long balanceReserved) {
      this.id = id;
      this.unit = unit;
      this.active = active;
      this.cents = cents;
      this.balance = balance;
      this.balanceReserved = balanceReserved;
    }

    /** What was on hand when a day closed. */
    long closing(LocalDate day) {
      return movements.stream().filter(moved -> !moved.day().isAfter(day)).mapToLong(Moved::delta).sum();
    }

    /** What was promised when a day closed. */
    long closingReserved(LocalDate day) {
      return movements.stream().filter(moved -> !moved.day().isAfter(day)).mapToLong(Moved::reserved).sum();
    }

    /** The price when a day closed, in cents. */
    long price(LocalDate day) {
      long price = prices.isEmpty() ? cents : prices.getFirst().before();
      for (Repriced repriced : prices) {
        price = repriced.day().isAfter(day) ? price : repriced.after();
      }
      return price;
    }
  }

  final Map<UUID, Product> products = new LinkedHashMap<>();
  final List<Delivered> deliveries = new ArrayList<>();
  final List<Decided> decisions = new ArrayList<>();

  private record Line(UUID product, long thousandths, long cents) {}

  private StoreBooks() {}

  static StoreBooks read(Pipeline pipeline) {
    StoreBooks books = new StoreBooks();
    try (Connection migrator = pipeline.migrator()) {
      books.readProducts(migrator, pipeline.store());
      books.readMovements(migrator, pipeline.store());
      books.readPrices(migrator, pipeline.store());
      books.readDecisions(migrator, pipeline.store());
      books.readOrders(migrator, pipeline.store());
      return books;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private void readProducts(Connection migrator, UUID store) throws SQLException {
    each(migrator, store, """
        select p.id, p.unidade, e.fisico, e.reservado, p.ativo, p.preco_base from construction.produtos p
        join construction.estoque e on e.tenant_id = p.tenant_id and e.produto_id = p.id where p.tenant_id = ?
        """, row -> {
          UUID id = row.getObject(1, UUID.class);
          long balance = whole(row.getBigDecimal(3), 3);
          products.put(id, new Product(id, row.getString(2), row.getBoolean(5), whole(row.getBigDecimal(6), 2), balance,
              whole(row.getBigDecimal(4), 3)));
        });
  }

  private void readMovements(Connection migrator, UUID store) throws SQLException {
    each(migrator, store, """
        select produto_id, delta, delta_reservado, created_at from construction.movimentos where tenant_id = ?
        order by created_at, id
        """, row -> {
      Product product = products.get(row.getObject(1, UUID.class));
      long delta = whole(row.getBigDecimal(2), 3);
      product.moved += delta;
      product.movedReserved += whole(row.getBigDecimal(3), 3);
      LocalDate day = day(row, 4);
      product.movements.add(new Moved(day, delta, whole(row.getBigDecimal(3), 3)));
      product.firstTouched = product.firstTouched == null ? day : product.firstTouched;
      if (delta != 0 && (product.firstMovement == null || day.isBefore(product.firstMovement))) {
        product.firstMovement = day;
      }
    });
  }

  private void readPrices(Connection migrator, UUID store) throws SQLException {
    each(migrator, store, """
        select produto_id, created_at, preco_anterior, preco_novo from construction.historico_precos where tenant_id = ?
        order by created_at, id
        """, row -> products.get(row.getObject(1, UUID.class)).prices
            .add(new Repriced(day(row, 2), whole(row.getBigDecimal(3), 2), whole(row.getBigDecimal(4), 2))));
  }

  /** The audit log is the only one to remember what was decided before. */
  private void readDecisions(Connection migrator, UUID store) throws SQLException {
    each(migrator, store, """
        select at, nullif(entity_id, tenant_id), f.key, f.value
        from platform.audit_log, jsonb_each_text(detail::jsonb -> 'para') f
        where tenant_id = ? and action = 'parametros.alterar' order by at, id
        """, row -> {
          UUID product = row.getObject(2, UUID.class);
          LocalDate day = day(row, 1);
          if (decisions.isEmpty() || !decisions.getLast().day().equals(day) || !Objects.equals(decisions.getLast().product(), product)) {
            decisions.add(new Decided(day, product, new HashMap<>()));
          }
          String figure = row.getString(4);
          if (figure != null && !"produto_id".equals(row.getString(3))) {
            decisions.getLast().figures().put(row.getString(3), new BigDecimal(figure));
          }
        });
  }

  /** The figures in force when a day closed, by their names: a product's own, else the store's. */
  Map<String, BigDecimal> inForce(UUID product, LocalDate day) {
    Map<String, BigDecimal> ofStore = Map.of();
    Map<String, BigDecimal> ofProduct = Map.of();
    for (Decided decided : decisions) {
      if (!decided.day().isAfter(day)) {
        ofStore = decided.product() == null ? decided.figures() : ofStore;
        ofProduct = product.equals(decided.product()) ? decided.figures() : ofProduct;
      }
    }
    Map<String, BigDecimal> both = new HashMap<>(ofStore);
    both.putAll(ofProduct);
    return both;
  }

  private void readOrders(Connection migrator, UUID store) throws SQLException {
    Map<UUID, List<Line>> lines = new HashMap<>();
    each(migrator, store, """
        select pedido_id, produto_id, quantidade, valor_total from construction.itens_pedido where tenant_id = ?
        order by pedido_id, posicao
        """, row -> {
          UUID product = row.getObject(2, UUID.class);
          Line line = new Line(product, whole(row.getBigDecimal(3), 3), whole(row.getBigDecimal(4), 2));
          lines.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>()).add(line);
        });
    each(migrator, store, """
        select id, status, subtotal - total, entregue_em from construction.pedidos where tenant_id = ?
        """, row -> {
      UUID order = row.getObject(1, UUID.class);
      switch (row.getString(2)) {
        case "entregue" -> deliver(order, lines.get(order), whole(row.getBigDecimal(3), 2), day(row, 4));
        case "cancelado" -> {}
        default -> lines.get(order)
            .forEach(line -> products.get(line.product()).openReservations += line.thousandths());
      }
    });
  }

  /** Gives the order's discount to its lines: whole cents, then a cent each to who lost most, first lines first. */
  private void deliver(UUID order, List<Line> lines, long discount, LocalDate day) {
    long subtotal = lines.stream().mapToLong(Line::cents).sum();
    long[] shares = new long[lines.size()];
    long left = discount;
    for (int at = 0; at < shares.length; at++) {
      shares[at] = subtotal == 0 ? 0 : lines.get(at).cents() * discount / subtotal;
      left -= shares[at];
    }
    boolean[] rounded = new boolean[shares.length];
    for (; left > 0; left--) {
      int most = -1;
      for (int at = 0; at < shares.length; at++) {
        boolean more = most < 0 || lost(lines, at, discount, subtotal) > lost(lines, most, discount, subtotal);
        if (!rounded[at] && more) {
          most = at;
        }
      }
      rounded[most] = true;
      shares[most]++;
    }
    for (int at = 0; at < shares.length; at++) {
      Line line = lines.get(at);
      deliveries.add(new Delivered(order, line.product(), day, line.thousandths(), line.cents() - shares[at]));
    }
  }

  private static long lost(List<Line> lines, int at, long discount, long subtotal) {
    return lines.get(at).cents() * discount % subtotal;
  }

  /** All numbers given to documents of a table, in order. */
  static List<Long> numbers(Pipeline pipeline, String table) {
    List<Long> numbers = new ArrayList<>();
    try (Connection migrator = pipeline.migrator()) {
      String sql = "select distinct numero from construction." + table + " where tenant_id = ? order by 1";
      each(migrator, pipeline.store(), sql, row -> numbers.add(row.getLong(1)));
      return numbers;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Connection migrator, UUID store, String sql, RowReader reader) throws SQLException {
    try (var query = migrator.prepareStatement(sql)) {
      query.setObject(1, store);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getTimestamp(column).toInstant().atZone(ZONE).toLocalDate();
  }

  private static long whole(BigDecimal value, int decimals) {
    return value.movePointRight(decimals).longValueExact();
  }
}
