package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.pages.FilledForm;
import br.com.alicerce.platform.pages.ui.Option;
import java.util.Arrays;
import java.util.List;

/**
 * What the form of a product shows.
 *
 * @param title what is being done
 * @param action where it is posted
 * @param back where it leads without being sent
 * @param editing whether the product exists already
 */
public record ProdutoFormView(String title, String action, String back, boolean editing, FilledForm form) {

  /** The units of sale, as they are chosen. */
  public static List<Option> unidades() {
    return Arrays.stream(Unidade.values())
        .map(unidade -> new Option(unidade.word(), unidade.nome() + " (" + unidade.simbolo() + ")"))
        .toList();
  }
}
