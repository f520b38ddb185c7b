package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.vendas.PrecoOrigem;
import br.com.alicerce.platform.pages.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at before an expired quote gets another validity.
 *
 * @param totalAtual what it would come to at the prices of today, at the same discounts; null when that can't be reckoned
 * @param mayReprice whether this person may begin a revision instead
 * @param problem what was just refused, in words; null for nothing
 */
public record RevalidarView(
    UUID id, String numero, String cliente, String validade, List<Item> itens, BigDecimal total,
    @Nullable BigDecimal totalAtual, boolean mayReprice, @Nullable String problem) {

  /** One line: what was sent, and what the price list says by now. */
  public record Item(
      String produto, BigDecimal quantidade, String unidade, BigDecimal enviado, BigDecimal atual, boolean digitado) {

    /** By how much the price changed, with its sign; a dash for not at all. */
    public String variacao() {
      if (enviado.compareTo(atual) == 0) {
        return "–";
      }
      BigDecimal percent = atual.subtract(enviado)
          .multiply(BigDecimal.valueOf(100))
          .divide(enviado, 1, RoundingMode.HALF_UP);
      return (percent.signum() > 0 ? "+" : "") + Formats.percent(percent);
    }

    /** What its colour says: a price that rose is to the store's loss. */
    public String css() {
      return atual.compareTo(enviado) > 0 ? "cell-figures cell-negative" : "cell-figures cell-soft";
    }
  }

  static RevalidarView of(Cotacao cotacao, boolean mayReprice, @Nullable String problem) {
    return new RevalidarView(cotacao.id(), cotacao.numero(), cotacao.clienteNome(),
        String.valueOf(cotacao.validadeDias()), cotacao.itens().stream().map(RevalidarView::item).toList(),
        cotacao.total(), current(cotacao), mayReprice, problem);
  }

  /** Where this quote lives. */
  public String href() {
    return "/cotacoes/" + id;
  }

  private static Item item(ItemCotacao item) {
    return new Item(item.produtoNome(), item.quantidade(), item.unidade().simbolo(), item.precoUnitario(),
        price(item), item.precoOrigem() == PrecoOrigem.MANUAL);
  }

  private static BigDecimal price(ItemCotacao item) {
    return switch (item.precoOrigem()) {
      case BASE -> item.precoBaseAtual();
      case MANUAL -> item.precoUnitario();
    };
  }

  private static @Nullable BigDecimal current(Cotacao cotacao) {
    List<Linha> linhas = new ArrayList<>();
    for (ItemCotacao item : cotacao.itens()) {
      if (Linha.of(item.quantidade(), price(item), item.descontoPercentual()) instanceof Linha linha) {
        linhas.add(linha);
      } else {
        return null;
      }
    }
    return Totais.of(linhas, cotacao.descontoPercentual()) instanceof Totais totais ? totais.total() : null;
  }
}
