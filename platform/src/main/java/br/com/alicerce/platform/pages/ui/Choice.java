package br.com.alicerce.platform.pages.ui;

import java.util.List;

/** One choice out of two or three that all stand in sight. */
public record Choice(String name, String label, List<Option> options, String value) implements Component {

  public Choice {
    options = List.copyOf(options);
  }

  /** Whether this is the chosen one. */
  public boolean chose(Option option) {
    return option.value().equals(value);
  }

  @Override
  public String template() {
    return "choice.jte";
  }
}
