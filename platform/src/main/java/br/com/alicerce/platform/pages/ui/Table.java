package br.com.alicerce.platform.pages.ui;

import gg.jte.Content;
import java.util.List;

/**
 * The frame of a table.
 *
 * @param caption what it lists, for those who listen
 * @param rows the {@code tr} elements
 */
public record Table(String caption, List<Column> columns, Content rows) implements Component {

  public Table {
    columns = List.copyOf(columns);
  }

  @Override
  public String template() {
    return "table.jte";
  }
}
