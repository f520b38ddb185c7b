package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.cadastro.Unicidade;
import br.com.alicerce.platform.outcome.Outcome;
import java.util.function.Supplier;

/** A code belongs to one product of the store. */
final class Codigos {

  private Codigos() {}

  static Outcome<Produto> unique(Supplier<Outcome<Produto>> write) {
    return Unicidade.conflict(
        Produtos.CODIGO_UNICO, "codigo_ja_cadastrado", "Já há um produto com este código nesta loja.", write);
  }
}
