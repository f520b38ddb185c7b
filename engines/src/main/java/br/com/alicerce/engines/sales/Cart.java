package br.com.alicerce.engines.sales;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** The products that are asked about, as a query names them. */
final class Cart {

  private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Cart() {}

  /**
   * Reads the ids; the same one twice is one.
   *
   * @throws RefusedException with 422 when there is none, one that is no id, or more than {@link SalesRules#LARGEST_CART}
   */
  static SequencedSet<UUID> of(List<String> ids) {
    SequencedSet<UUID> products = new LinkedHashSet<>();
    for (String id : ids) {
      if (!ID.matcher(id).matches()) {
        throw invalid("Use o id de um produto.");
      }
      products.add(UUID.fromString(id));
    }
    if (products.isEmpty() || products.size() > SalesRules.LARGEST_CART) {
      throw invalid("Informe de 1 a " + SalesRules.LARGEST_CART + " produtos.");
    }
    return products;
  }

  private static RefusedException invalid(String message) {
    return new RefusedException(new Refusal.Invalid(List.of(new FieldError("product_id", message))));
  }
}
