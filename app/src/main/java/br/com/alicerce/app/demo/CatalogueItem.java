package br.com.alicerce.app.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product of the demo store.
 *
 * @param code what the rest of the demo calls it by, unique
 * @param unit the unit that price and quantities are in: UN, SC, PC, CX, BARRA, M, M2, M3, KG, L or MIL
 * @param basePrice R$ a unit, two decimals
 * @param brand the maker, or null for goods without one
 * @param ean a code with a right EAN-13 check digit, or null. The codes are of the range that stores may give out
 *     themselves, so none is another product's
 * @param openingStock units on the shelf before the first day
 * @param dailySales units sold on a calendar day, about; the popularity of the product
 * @param typicalLine units that one customer takes, about
 * @param boxArea m² in a box, or null for what comes in none
 * @param barLength metres of a bar, or null for what comes in none
 */
public record CatalogueItem(
    String code,
    String name,
    String category,
    String unit,
    BigDecimal basePrice,
    @Nullable String brand,
    @Nullable String ean,
    BigDecimal openingStock,
    double dailySales,
    double typicalLine,
    Seasonality seasonality,
    @Nullable BigDecimal boxArea,
    @Nullable BigDecimal barLength) {

  private static final Set<String> DIVISIBLE = Set.of("M", "M2", "M3", "KG", "L", "MIL");

  /** The catalogue that comes with the program. */
  static List<CatalogueItem> bundled() {
    return CsvResource.rows("produtos.csv")
        .map(row -> new CatalogueItem(
            row.text("codigo"),
            row.text("nome"),
            row.text("categoria"),
            row.text("unidade"),
            row.decimal("preco_base"),
            row.optional("marca"),
            row.optional("ean"),
            row.decimal("estoque_inicial"),
            row.decimal("venda_media_dia").doubleValue(),
            row.decimal("venda_tipica").doubleValue(),
            Seasonality.valueOf(row.text("sazonalidade")),
            measure(row.optional("m2_por_caixa")),
            measure(row.optional("comprimento_barra"))))
        .toList();
  }

  private static @Nullable BigDecimal measure(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  /** Whether quantities may have decimals (three) or must be whole. */
  public boolean divisible() {
    return DIVISIBLE.contains(unit);
  }

  /** Order lines of this product on a calendar day, about. */
  double dailyLines() {
    return dailySales / typicalLine;
  }
}
