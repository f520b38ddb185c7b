package br.com.alicerce.app.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented customer of the demo store.
 *
 * @param type PF, a person, or PJ, a company
 * @param document a CPF or CNPJ with right check digits, without punctuation; some CNPJ have letters. Unique
 * @param email at example.com, so that nobody is ever written to, or null
 * @param postcode eight digits with a hyphen
 */
public record DemoCustomer(
    String type,
    String name,
    String document,
    String phone,
    @Nullable String email,
    String street,
    String district,
    String city,
    String state,
    String postcode) {

  /** The customers that come with the program; a plan names them by their index in this list. */
  static List<DemoCustomer> bundled() {
    return CsvResource.rows("clientes.csv")
        .map(row -> new DemoCustomer(
            row.text("tipo"),
            row.text("nome"),
            row.text("documento"),
            row.text("telefone"),
            row.optional("email"),
            row.text("endereco"),
            row.text("bairro"),
            row.text("cidade"),
            row.text("estado"),
            row.text("cep")))
        .toList();
  }

  /** Whether this is a company. */
  public boolean company() {
    return type.equals("PJ");
  }
}
