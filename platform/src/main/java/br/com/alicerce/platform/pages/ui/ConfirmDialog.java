package br.com.alicerce.platform.pages.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * Asks before something that is not easily undone, and for what it needs to know.
 *
 * @param id by which a {@link Button#opening} opens it
 * @param action where its form is posted
 * @param fields what else it asks, such as a reason; null for nothing
 */
public record ConfirmDialog(
    String id, String title, String text, String action, @Nullable Content fields, Button confirm)
    implements Component {

  @Override
  public String template() {
    return "confirm-dialog.jte";
  }
}
