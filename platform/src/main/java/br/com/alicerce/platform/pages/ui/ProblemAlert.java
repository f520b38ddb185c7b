package br.com.alicerce.platform.pages.ui;

import java.util.List;

/** What the server refused, and at which inputs; it takes the focus when the page opens. */
public record ProblemAlert(String title, String detail, List<FieldError> errors) implements Component {

  public ProblemAlert {
    errors = List.copyOf(errors);
  }

  @Override
  public String template() {
    return "problem-alert.jte";
  }
}
