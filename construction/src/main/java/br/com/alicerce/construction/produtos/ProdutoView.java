package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.estoque.Saldo;
import br.com.alicerce.platform.pages.FilledForm;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Detail;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a product shows.
 *
 * @param prices the last changes of its price, newest first
 * @param saldo its stock, as far as the person may see it; null where they may see nothing of it
 * @param mayEdit whether the person may change it and its price
 * @param mayMove whether the person may book movements of its stock
 * @param mayTune whether the person may say how it is replenished
 * @param price the form for another price, and what was refused of it
 */
public record ProdutoView(
    Produto produto, List<MudancaDePreco> prices, @Nullable Saldo saldo, boolean mayEdit, boolean mayMove,
    boolean mayTune, FilledForm price) {

  /** The product's page. */
  public String href() {
    return "/produtos/" + produto.id();
  }

  /** Its price with the unit it is for. */
  public String preco() {
    return Formats.money(produto.precoBase()) + " / " + produto.unidade().simbolo();
  }

  /** What is known of the product. */
  public List<Detail> fatos() {
    return List.of(
        Detail.of("Código", produto.codigo()),
        Detail.of("Unidade de venda", produto.unidade().nome()),
        Detail.of("Categoria", produto.categoria()),
        Detail.of("Marca", produto.marca()),
        Detail.of("EAN", produto.ean()),
        Detail.of("Embalagem", embalagem()),
        Detail.of("Descrição", produto.descricao()));
  }

  private @Nullable String embalagem() {
    String pacote = produto.m2PorCaixa() != null ? "Caixa com " + Formats.quantity(produto.m2PorCaixa(), "m²")
        : produto.comprimentoBarra() != null ? "Barra de " + Formats.quantity(produto.comprimentoBarra(), "m") : null;
    return pacote == null || produto.vendeFracionado() ? pacote : pacote + ", só inteira";
  }

  /** By how much a price changed, with its sign. */
  public static String variacao(MudancaDePreco change) {
    BigDecimal percent = change.variacaoPercentual();
    return (percent.signum() > 0 ? "+" : "") + Formats.percent(percent);
  }
}
