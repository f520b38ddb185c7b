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

  /** The index of the customer who builds at a site. */
  int customerOf(DemoSite site) {
    for (int index = 0; index < customers.size(); index++) {
      if (customers.get(index).document().equals(site.customerDocument())) {
        return index;
      }
    }
    throw new IllegalStateException("Nobody builds at " + site.name());
  }
}
