package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.platform.pages.FilledForm;
import br.com.alicerce.platform.pages.ui.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a movement shows.
 *
 * @param produto the product that is chosen; null for none yet
 * @param saldo its stock; null for none yet
 */
public record MovimentoFormView(@Nullable Produto produto, @Nullable Saldo saldo, FilledForm form) {

  /** What a person can book. */
  public static List<Option> tipos() {
    return Arrays.stream(TipoMovimento.values())
        .filter(TipoMovimento::manual)
        .map(tipo -> new Option(tipo.word(), tipo.rotulo()))
        .toList();
  }

  /** The chosen product's id; empty for none. */
  public String produtoId() {
    return produto == null ? "" : produto.id().toString();
  }

  /** The chosen product's name; empty for none. */
  public String produtoNome() {
    return produto == null ? "" : produto.nome();
  }

  /** The unit that the quantity is in; empty while no product is chosen. */
  public String unidade() {
    return produto == null ? "" : produto.unidade().simbolo();
  }
}
