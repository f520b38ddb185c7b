package br.com.alicerce.platform.pages.ui;

import java.util.List;

/** Several views of the same thing, one of them open. */
public record Tabs(String label, List<Tab> tabs) implements Component {

  public Tabs {
    tabs = List.copyOf(tabs);
  }

  @Override
  public String template() {
    return "tabs.jte";
  }
}
