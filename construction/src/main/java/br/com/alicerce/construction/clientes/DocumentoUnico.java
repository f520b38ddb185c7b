package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.cadastro.Unicidade;
import br.com.alicerce.platform.outcome.Outcome;
import java.util.function.Supplier;

/** A document belongs to one customer of the store. */
final class DocumentoUnico {

  private DocumentoUnico() {}

  static Outcome<Cliente> of(Supplier<Cliente> write) {
    return Unicidade.conflict(
        Clientes.DOCUMENTO_UNICO,
        "documento_ja_cadastrado",
        "Já há um cliente com este documento nesta loja.",
        () -> Outcome.done(write.get()));
  }
}
