package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.cadastro.Digitado;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.pages.TypedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inputs of a movement on a page. */
final class MovimentoCampos {

  private MovimentoCampos() {}

  /** The movement that is wanted, or all that is wrong with it when its product or its quantity can't be read. */
  static Outcome<MovimentoForm> read(FormFields sent) {
    Optional<UUID> produto = produtoId(sent.text("produto_id").orElse(""));
    return switch (TypedNumber.quantity(sent.text("quantidade").orElse(""))) {
      case TypedNumber.Read(BigDecimal quantity) -> produto.isPresent()
          ? Outcome.done(form(sent, produto.get(), quantity))
          : Digitado.refused(form(sent, null, quantity).checked(), "produto_id", "Escolha um produto da lista.");
      case TypedNumber.Refused(String reason) ->
          Digitado.refused(form(sent, produto.orElse(null), BigDecimal.ONE).checked(), "quantidade", reason);
    };
  }

  /** The id that a text is; empty when it is none. */
  static Optional<UUID> produtoId(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static MovimentoForm form(FormFields sent, @Nullable UUID produtoId, BigDecimal quantity) {
    return new MovimentoForm(produtoId, sent.text("tipo").orElse(""), quantity, sent.text("motivo").orElse(""));
  }
}
