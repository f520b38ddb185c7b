package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Numbers that were typed into a form of a page, and could not be read. */
public final class Digitado {

  private Digitado() {}

  /**
   * Refuses a form for a number that could not be read, together with all else that is wrong with it.
   *
   * @param checked the rest of the form, looked over without the number
   * @param reason what {@code TypedNumber} said of the number
   */
  public static <T> Outcome<T> refused(Outcome<?> checked, String field, String reason) {
    List<FieldError> errors = new ArrayList<>(List.of(new FieldError(field, reason)));
    if (checked instanceof Outcome.Refused<?>(Refusal.Invalid(List<FieldError> others))) {
      others.stream().filter(error -> !error.field().equals(field)).forEach(errors::add);
    }
    return Outcome.refused(new Refusal.Invalid(errors));
  }
}
