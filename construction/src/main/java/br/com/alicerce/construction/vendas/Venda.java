package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Totais;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is offered or sold to whom, priced and added up.
 *
 * @param linhas in the order they were written
 */
public record Venda(
    UUID clienteId,
    String clienteNome,
    @Nullable UUID obraId,
    @Nullable String obraNome,
    List<LinhaVenda> linhas,
    Totais totais,
    @Nullable String observacoes) {

  /** Takes the lines as they are. */
  public Venda {
    linhas = List.copyOf(linhas);
  }

  /** The money of the lines, in their order. */
  public List<Linha> contas() {
    return linhas.stream().map(LinhaVenda::conta).toList();
  }
}
