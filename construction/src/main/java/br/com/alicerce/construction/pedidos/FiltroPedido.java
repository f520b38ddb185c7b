package br.com.alicerce.construction.pedidos;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; null where anything goes.
 *
 * @param q a number ({@code PED-012}, {@code 12}), or words that begin words of the customer's name or document
 */
public record FiltroPedido(@Nullable StatusPedido status, @Nullable UUID clienteId, @Nullable String q) {

  /** Everything. */
  public static final FiltroPedido TUDO = new FiltroPedido(null, null, null);

  /**
   * Reads the query parameters of a list.
   *
   * @throws RefusedException with 422 for a status that there is not
   */
  public static FiltroPedido of(@Nullable String status, @Nullable UUID clienteId, @Nullable String q) {
    return new FiltroPedido(status == null || status.isBlank() ? null : status(status), clienteId, q);
  }

  private static StatusPedido status(String word) {
    return StatusPedido.of(word).orElseThrow(() -> new RefusedException(new Refusal.Invalid(List.of(
        new FieldError("status", StatusForm.STATUS)))));
  }
}
