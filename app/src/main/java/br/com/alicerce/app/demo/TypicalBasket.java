package br.com.alicerce.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What people take together for one job: cement, sand and gravel; floor tiles, mortar and grout.
 *
 * @param weight how often this job is done, relative to the others
 * @param parts what it takes; the first part is the reason for the purchase
 */
public record TypicalBasket(String name, double weight, List<Part> parts) {

  /**
   * One thing that a job takes.
   *
   * @param chance how many of the buyers take it here, 0..1
   * @param codes the products that serve, of which one is taken
   */
  public record Part(double chance, List<String> codes) {}

  /** The baskets that come with the program. */
  static List<TypicalBasket> bundled() {
    var byName = new LinkedHashMap<String, TypicalBasket>();
    CsvResource.rows("cestas.csv").forEach(row -> byName
        .computeIfAbsent(
            row.text("cesta"),
            name -> new TypicalBasket(name, row.decimal("peso").doubleValue(), new ArrayList<>()))
        .parts()
        .add(new Part(row.decimal("chance").doubleValue(), List.of(row.text("codigos").split(" ")))));
    return List.copyOf(byName.values());
  }
}
