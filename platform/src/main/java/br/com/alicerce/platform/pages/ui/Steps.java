package br.com.alicerce.platform.pages.ui;

import java.util.List;

/** The stages of a thing's way, in order, one of them the present. */
public record Steps(String label, List<Step> steps) implements Component {

  public Steps {
    steps = List.copyOf(steps);
  }

  @Override
  public String template() {
    return "steps.jte";
  }
}
