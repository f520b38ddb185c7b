package br.com.alicerce.construction.parametros;

import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.platform.pages.FilledForm;

/** What the page of a product's parameters shows. */
public record ParametrosProdutoView(Produto produto, FilledForm form) {

  /** What stands behind a quantity. */
  public String unidade() {
    return produto.unidade().simbolo();
  }
}
