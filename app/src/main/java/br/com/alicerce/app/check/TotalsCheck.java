package br.com.alicerce.app.check;

import br.com.alicerce.construction.calculo.ContaDeTotais;
import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reckons documents again, with the calculator that people's documents are reckoned by. Some at a time, so that a thousand stores fit.
 *
 * @param documents what they are called
 * @param table theirs in the schema of the vertical
 * @param items the table of their lines
 * @param key the lines' column with the document's id
 */
record TotalsCheck(String name, String documents, String remedy, String table, String items, String key) implements Check {

  private static final int AT_A_TIME = 2_000;

  private record Key(UUID store, UUID id) {}

  private record Document(Key key, long number, BigDecimal discount, BigDecimal gross, BigDecimal subtotal, BigDecimal total) {}

  private record Item(BigDecimal quantity, BigDecimal price, BigDecimal discount, BigDecimal gross, BigDecimal net) {}

  private record Line(Document document, @Nullable Item item) {}

  @Override
  public String says() {
    return "lines and totals of " + documents + " are what the calculator makes of them";
  }

  @Override
  public boolean settles() {
    return false;
  }

  @Override
  public List<Finding> look(Session session, Scope scope) {
    List<Finding> findings = new ArrayList<>();
    Key after = new Key(new UUID(0, 0), new UUID(0, 0));
    while (findings.size() < MOST) {
      Map<Document, List<Item>> some = after(session, scope, after);
      some.forEach((document, lines) -> findings.addAll(wrong(document, lines)));
      if (some.size() < AT_A_TIME) {
        break;
      }
      after = new ArrayList<>(some.keySet()).getLast().key();
    }
    return findings.subList(0, Math.min(findings.size(), MOST));
  }

  private Map<Document, List<Item>> after(Session session, Scope scope, Key after) {
    String sql = """
        select d.*, i.quantidade, i.preco_unitario, i.desconto_percentual as item_desconto, i.valor_bruto, i.valor_total
        from (
          select tenant_id, id, numero, desconto_percentual, bruto, subtotal, total from construction.%s
          where (tenant_id, id) > (:store, :id) and (:tenant::uuid is null or tenant_id = :tenant)
          order by tenant_id, id limit :most) d
        left join construction.%s i on i.tenant_id = d.tenant_id and i.%s = d.id
        order by d.tenant_id, d.id, i.posicao""".formatted(table, items, key);
    Map<Document, List<Item>> documents = new LinkedHashMap<>();
    scope.bind(session.sql(sql), sql).bind("store", after.store()).bind("id", after.id()).bind("most", AT_A_TIME)
        .list(TotalsCheck::line)
        .forEach(line -> {
          List<Item> lines = documents.computeIfAbsent(line.document(), _ -> new ArrayList<>());
          if (line.item() != null) {
            lines.add(line.item());
          }
        });
    return documents;
  }

  private static Line line(Row row) throws SQLException {
    Document document = new Document(new Key(row.uuid("tenant_id"), row.uuid("id")), row.bigint("numero"),
        row.decimal("desconto_percentual"), row.decimal("bruto"), row.decimal("subtotal"), row.decimal("total"));
    return new Line(document, row.optionalDecimal("quantidade") == null ? null : new Item(row.decimal("quantidade"),
        row.decimal("preco_unitario"), row.decimal("item_desconto"), row.decimal("valor_bruto"), row.decimal("valor_total")));
  }

  private List<Finding> wrong(Document document, List<Item> lines) {
    List<Finding> wrong = new ArrayList<>();
    List<Linha> reckoned = new ArrayList<>();
    for (Item item : lines) {
      if (Linha.ofBonificacao(item.quantity(), item.price(), item.discount()) instanceof Linha linha) {
        reckoned.add(linha);
        if (!linha.bruto().equals(item.gross()) || !linha.liquido().equals(item.net())) {
          wrong.add(finding(document, "line %s × %s less %s %% is %s, net %s; stored are %s and %s".formatted(
              item.quantity(), item.price(), item.discount(), linha.bruto(), linha.liquido(), item.gross(), item.net())));
        }
      } else {
        wrong.add(finding(document, "a line can't be reckoned: %s × %s less %s %%".formatted(
            item.quantity(), item.price(), item.discount())));
      }
    }
    ContaDeTotais totals = Totais.of(reckoned, document.discount());
    Totais stored = new Totais(document.gross(), document.subtotal(), document.discount(), document.total());
    if (wrong.isEmpty() && !totals.equals(stored)) {
      wrong.add(finding(document, "adds up to %s; stored is %s".formatted(totals, stored)));
    }
    return wrong;
  }

  private Finding finding(Document document, String what) {
    return new Finding(document.key().store(), table + " " + document.number(), what);
  }

  @Override
  public String toString() {
    return name;
  }
}
