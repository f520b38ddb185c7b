package br.com.alicerce.platform.pages.ui;

import br.com.alicerce.platform.outcome.FieldError;
import java.util.List;

/** What the server refused, and at which inputs, each a link to its input. */
public record ProblemAlert(String title, String detail, List<FieldError> errors) implements Component {

  public ProblemAlert {
    errors = List.copyOf(errors);
  }

  /** Whether one of the inputs already says all of it. */
  public boolean isToldByErrors() {
    return errors.stream().anyMatch(error -> error.message().equals(detail));
  }

  @Override
  public String template() {
    return "problem-alert.jte";
  }
}
