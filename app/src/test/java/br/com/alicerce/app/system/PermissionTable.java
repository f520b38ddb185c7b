package br.com.alicerce.app.system;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what, copied word for word from the design: the table of roles, then what its other paragraphs say besides. The code that
 * is held to it has a table of its own.
 */
final class PermissionTable {

  private static final String TABLE = """
      | cotação create/edit draft/send | ✔ | own | ✘ | ✘ | ✘ | ✘ |
      | cotação approve | ✔ | ✘ | ✔ | ✘ | ✘ | that one |
      | view all / own cotações | ✔/✔ | ✘/✔ (◆toggle) | ✔/✔ | ✘ | ✘ | that one |
      | pedido create / convert | ✔ | ✔ own | ✘ | ✘ | ✘ | ✘ |
      | view all / own pedidos | ✔ | ✘/✔ | ✔ | ◆ picking, no prices | assigned only, no prices | ◆ that one |
      | → em_preparacao | ✔ | ◆ own | ✘ | ✔ | ✘ | ✘ |
      | → saiu_entrega / chegou | ✔ | ✘ | ✘ | ✘ | assigned | ✘ |
      | → entregue | ✔ | ✘ | ✘ | ✘ | assigned | ✘ |
      | cancel pedido | ✔ | ✘ | ✘ | ✘ | ✘ | ✘ |
      | cliente create / edit | ✔ | ✔ / those created | ✘ | ✘ | ✘ | ✘ |
      | cliente view | ✔ | ✔ | ✔ | ✘ | name/address of stop | ✘ |
      | produto create/edit/price | ✔ | ✘ | ✘ | ✘ | ✘ | ✘ |
      | produto view | ✔ | ✔ | ✔ | ✔ | ✘ | ✘ |
      | estoque view/update/alerts | ✔ | ◆ disponível only | ✘ | ✔ | ✘ | ✘ |
      | engine params (lead, safety) | ✔ | ✘ | ✘ | ✔ | ✘ | ✘ |
      | sales suggestions | ✔ | ✔ ◆ | ✘ | ✘ | ✘ | ✘ |
      | cost, margin, supplier prices | ✔ | ◆ ✘ | ◆ ✔ view | ◆ supplier list | ✘ | ✘ |
      | reports / export | ✔ | ✘ | ✔ | ✘ | ✘ | ✘ |
      | users, store config, LGPD | ✔ | ✘ | ✘ | ✘ | ✘ | ✘ |
      """;

  /**
   * Pick-up and steps back are of §1.2, a new validity of §1.3; who plans deliveries, notes, and gives links is the
   * house's own decision.
   */
  private static final String BESIDES = """
      | revalidar | ✔ | own | ✔ | ✘ | ✘ | ✘ |
      | link para o cliente | ✔ | own | ✔ | ✘ | ✘ | ✘ |
      | retirada | ✔ | own | ✘ | ✔ | ✘ | ✘ |
      | estornar_status | ✔ | ✘ | ✘ | ✘ | ✘ | ✘ |
      | motorista, agendamento | ✔ | ✘ | ✘ | ✘ | ✘ | ✘ |
      | observações internas | ✔ | own | ✘ | ✔ | ✘ | ✘ |
      | oneself | ✔ | ✔ | ✔ | ✔ | ✔ | ✘ |
      """;

  /** The column of whoever holds the link to a quote. */
  static final String LINK = "cliente link";

  private static final List<String> COLUMNS = List.of("admin", "vendedor", "financeiro", "estoquista", "motorista", LINK);
  private static final Set<String> LESS = Set.of("only", "no prices", "of stop", "list");

  /** How far a cell reaches. */
  enum Reach { NOTHING, THAT_ONE, ASSIGNED, OWN, ALL }

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  PermissionTable() {
    (TABLE + BESIDES).lines().forEach(line -> {
      List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      rows.put(cells.get(1), cells.subList(2, cells.size()));
    });
  }

  Set<String> rows() {
    return rows.keySet();
  }

  /**
   * How far a role reaches.
   *
   * @param part which half of a cell such as {@code ✔ / those created} is meant, from 1; 0 for the whole of it
   * @param less whether what is asked for is the lesser view, where a cell grants only that
   */
  Reach reach(String row, String role, int part, boolean less) {
    String cell = rows.get(row).get(COLUMNS.indexOf(role)).replaceAll("◆|\\(.*\\)", "").strip();
    if (part > 0 && cell.contains("/")) {
      cell = cell.split("/")[part - 1].strip();
    }
    if (cell.equals("✘") || !less && LESS.stream().anyMatch(cell::contains)) {
      return Reach.NOTHING;
    }
    if (cell.equals("that one")) {
      return Reach.THAT_ONE;
    }
    if (cell.startsWith("assigned")) {
      return Reach.ASSIGNED;
    }
    return cell.endsWith("own") || cell.equals("those created") || cell.equals("✘/✔") ? Reach.OWN : Reach.ALL;
  }
}
