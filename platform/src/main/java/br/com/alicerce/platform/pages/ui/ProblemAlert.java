package br.com.alicerce.platform.pages.ui;

import br.com.alicerce.platform.outcome.FieldError;
import java.util.HashSet;
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

  /** The first input of each message: the same words twice help nobody on. */
  public List<FieldError> links() {
    var told = new HashSet<String>();
    return errors.stream().filter(error -> told.add(error.message())).toList();
  }

  @Override
  public String template() {
    return "problem-alert.jte";
  }
}
