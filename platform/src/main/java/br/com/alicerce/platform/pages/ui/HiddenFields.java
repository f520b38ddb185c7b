package br.com.alicerce.platform.pages.ui;

import java.util.List;
import java.util.Map;

/**
 * Fields of a form that nobody sees.
 *
 * @param values by name; several of one name keep their order
 */
public record HiddenFields(Map<String, List<String>> values) implements Component {

  @Override
  public String template() {
    return "hidden-fields.jte";
  }
}
