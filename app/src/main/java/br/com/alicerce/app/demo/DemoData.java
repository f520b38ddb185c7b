package br.com.alicerce.app.demo;

import java.util.List;

/**
 * Everything that the demo store begins with.
 *
 * @param items the catalogue
 * @param customers named by index
 * @param sites named by index
 * @param baskets what is bought together
 */
public record DemoData(
    List<CatalogueItem> items, List<DemoCustomer> customers, List<DemoSite> sites, List<TypicalBasket> baskets) {

  /** Reads the data that comes with the program. */
  public static DemoData bundled() {
    return new DemoData(
        CatalogueItem.bundled(), DemoCustomer.bundled(), DemoSite.bundled(), TypicalBasket.bundled());
  }
}
