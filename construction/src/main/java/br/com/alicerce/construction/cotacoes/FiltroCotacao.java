package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes a list shows; null where anything goes.
 *
 * @param q a number ({@code COT-012}, {@code 12}), or words that begin words of the customer's name or document
 */
public record FiltroCotacao(@Nullable StatusCotacao status, @Nullable UUID clienteId, @Nullable String q) {

  /** Everything. */
  public static final FiltroCotacao TUDO = new FiltroCotacao(null, null, null);

  /**
   * Reads the query parameters of a list.
   *
   * @throws RefusedException with 422 for a status that there is not
   */
  public static FiltroCotacao of(@Nullable String status, @Nullable UUID clienteId, @Nullable String q) {
    return new FiltroCotacao(status == null || status.isBlank() ? null : status(status), clienteId, q);
  }

  private static StatusCotacao status(String word) {
    return StatusCotacao.of(word).orElseThrow(() -> new RefusedException(new Refusal.Invalid(List.of(
        new FieldError("status", "Use rascunho, enviada, aprovada, convertida ou cancelada.")))));
  }
}
