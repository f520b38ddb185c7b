package br.com.alicerce.construction.produtos;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.ProductPriceChanged;
import java.util.List;

/** What the engines are told of products. */
final class ProdutoEvents {

  private ProdutoEvents() {}

  static ProductChanged changed(Produto produto) {
    return new ProductChanged(
        produto.id(),
        produto.codigo(),
        produto.nome(),
        produto.unidade().word(),
        produto.categoria(),
        produto.marca(),
        produto.precoBase(),
        produto.ativo());
  }

  static List<Event> updated(Produto before, Produto after) {
    ProductChanged changed = changed(after);
    return samePrice(before, after)
        ? List.of(changed)
        : List.of(changed, new ProductPriceChanged(after.id(), before.precoBase(), after.precoBase()));
  }

  static boolean samePrice(Produto before, Produto after) {
    return before.precoBase().compareTo(after.precoBase()) == 0;
  }
}
