package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Rateio;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.contracts.LineItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lines as engines are told of them: net of every discount, the general one shared among them to the cent. */
public final class ItensDeEvento {

  private ItensDeEvento() {}

  /** The lines of a document; their net values add up to its total exactly. */
  public static List<LineItem> of(List<UUID> produtos, List<Linha> linhas, Totais totais) {
    List<BigDecimal> partes = Rateio.ofDescontoGeral(totais, linhas);
    List<LineItem> itens = new ArrayList<>();
    for (int i = 0; i < linhas.size(); i++) {
      itens.add(item(produtos.get(i), linhas.get(i), partes.get(i)));
    }
    return itens;
  }

  private static LineItem item(UUID produto, Linha linha, BigDecimal parteDoDescontoGeral) {
    BigDecimal desconto = linha.descontoValor().add(parteDoDescontoGeral);
    return new LineItem(
        produto, linha.quantidade(), linha.precoUnitario(), linha.bruto(), desconto, linha.bruto().subtract(desconto));
  }
}
