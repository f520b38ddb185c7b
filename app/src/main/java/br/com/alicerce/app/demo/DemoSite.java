package br.com.alicerce.app.demo;

import java.util.List;

/**
 * A building site of a demo customer.
 *
 * @param customerDocument the document of the customer who builds there
 * @param postcode eight digits with a hyphen
 */
public record DemoSite(
    String customerDocument,
    String name,
    String street,
    String district,
    String city,
    String state,
    String postcode) {

  /** The sites that come with the program; a plan names them by their index in this list. */
  static List<DemoSite> bundled() {
    return CsvResource.rows("obras.csv")
        .map(row -> new DemoSite(
            row.text("documento"),
            row.text("nome"),
            row.text("endereco"),
            row.text("bairro"),
            row.text("cidade"),
            row.text("estado"),
            row.text("cep")))
        .toList();
  }
}
