package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.PrintableText;
import br.com.alicerce.platform.http.Validation;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks a form over and collects all that is wrong with it, at most one fault a field, so that a person corrects
 * everything at once.
 *
 * @param <F> the form
 */
public final class Conferencia<F> {

  private static final String ILEGIVEL = "O texto traz caracteres de controle, que não podem ser guardados.";

  private final F form;
  private final List<FieldError> errors;

  private Conferencia(F form, List<FieldError> errors) {
    this.form = form;
    this.errors = new ArrayList<>(errors);
  }

  /** Begins with what the form's own constraints say. */
  public static <F> Conferencia<F> of(F form) {
    return new Conferencia<>(form, Validation.check(form));
  }

  /** Begins with a form that has no constraints of its own: nothing of it must be there. */
  public static <F> Conferencia<F> ofOptional(F form) {
    return new Conferencia<>(form, List.of());
  }

  /** A field is at fault when a condition does not hold. */
  public Conferencia<F> require(boolean holds, String field, String message) {
    if (!holds && errors.stream().noneMatch(error -> error.field().equals(field))) {
      errors.add(new FieldError(field, message));
    }
    return this;
  }

  /** A field is at fault when there is a message about it. */
  public Conferencia<F> refuse(String field, Optional<String> message) {
    return require(message.isEmpty(), field, message.orElse(""));
  }

  /** A text, when there is one, must be printable. */
  public Conferencia<F> text(String field, @Nullable String text) {
    return require(text == null || PrintableText.is(text), field, ILEGIVEL);
  }

  /** An address, none of whose parts must be there; state and postal code normalised. */
  public Conferencia<F> address(
      @Nullable String endereco, @Nullable String bairro, @Nullable String cidade, @Nullable String estado,
      @Nullable String cep) {
    return text("endereco", endereco)
        .text("bairro", bairro)
        .text("cidade", cidade)
        .require(estado == null || Uf.exists(estado), "estado", "Use a sigla do estado, por exemplo RJ.")
        .require(cep == null || Cep.isValid(cep), "cep", "O CEP tem 8 dígitos.");
  }

  /** The form when nothing is wrong with it, else all that is. */
  public Outcome<F> outcome() {
    return errors.isEmpty() ? Outcome.done(form) : Outcome.refused(new Refusal.Invalid(errors));
  }
}
