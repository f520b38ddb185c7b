package br.com.alicerce.engines.stock;

import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Tile;
import br.com.alicerce.platform.pages.ui.Tone;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all the stock comes to, as a page shows it. */
public record SummaryView(StockSummary summary) {

  private static final String NOTHING = "–";

  /** The numbers to see at a glance; none where nothing is known. */
  public List<Tile> tiles() {
    return summary.stockValueAtPrice() == null ? List.of() : List.of(
        tile("Valor do estoque", money(summary.stockValueAtPrice()), "a preço de venda", Tone.NEUTRAL),
        tile("Capital parado", percent(summary.deadCapitalPercent()),
            money(summary.deadValueAtPrice()) + " em " + products(summary.deadProducts()), tone(summary.deadProducts())),
        tile("Acima do máximo", money(summary.excessValueAtPrice()), "em " + products(summary.excessProducts()),
            tone(summary.excessProducts())),
        tile("Ruptura em 30 dias", percent(summary.stockoutPercent()), products(summary.stockoutProducts()) + " sem saldo agora",
            tone(summary.stockoutProducts())));
  }

  /** The sentences for people. */
  public String explanation() {
    return summary.explanation();
  }

  /** What the numbers are and are not. */
  public String note() {
    return "Capital parado: produtos com saldo e sem venda há 60 dias. Ruptura: dias em que um produto ativo fechou sem saldo."
        + " O custo não é conhecido; os valores são a preço de venda.";
  }

  /** Whether the figures are so old that people should know. */
  public boolean isLate() {
    return lines().isLate();
  }

  /** How old the figures are, in minutes begun. */
  public long lagMinutes() {
    return lines().lagMinutes();
  }

  private AlertLines lines() {
    return new AlertLines(List.of(), 0, summary.lagSeconds());
  }

  private static Tile tile(String label, String value, String note, Tone tone) {
    return new Tile(label, value, note, tone, null);
  }

  private static Tone tone(@Nullable Integer products) {
    return products == null || products == 0 ? Tone.GOOD : Tone.WARN;
  }

  private static String products(@Nullable Integer count) {
    return count == null ? NOTHING : count == 1 ? "1 produto" : count + " produtos";
  }

  private static String money(@Nullable BigDecimal value) {
    return value == null ? NOTHING : Formats.money(value);
  }

  private static String percent(@Nullable BigDecimal value) {
    return value == null ? NOTHING : Formats.percent(value);
  }
}
