package br.com.alicerce.platform.pages.ui;

import java.util.List;

/** Facts about one thing. */
public record Details(List<Detail> details) implements Component {

  public Details {
    details = List.copyOf(details);
  }

  public static Details of(Detail... details) {
    return new Details(List.of(details));
  }

  @Override
  public String template() {
    return "details.jte";
  }
}
