package br.com.alicerce.app.demo;

import java.util.SplittableRandom;

/** How much of a product one customer takes, in thousandths, in amounts that people ask for. */
final class LineQuantity {

  private LineQuantity() {}

  /** Draws an amount around the typical line times a factor. */
  static long draw(CatalogueItem item, double factor, SplittableRandom random) {
    double spread = Math.clamp(Math.exp(random.nextGaussian() * 0.45), 0.4, 2.5);
    return roundTo(item, item.typicalLine() * factor * spread);
  }

  /** The largest amount that this one may be cut down to; 0 where less than the least amount is left. */
  static long cut(CatalogueItem item, long wanted, long free) {
    if (wanted <= free) {
      return wanted;
    }
    long step = step(item);
    return Math.max(0, free / step * step);
  }

  private static long roundTo(CatalogueItem item, double units) {
    long step = step(item);
    long round = item.divisible() || units <= 20 ? step : units <= 60 ? 5 * step : 10 * step;
    return Math.max(step, Math.round(units * 1000 / round) * round);
  }

  /** The least amount: a piece, half a cubic metre or half a thousand bricks, a box of tiles, five metres. */
  private static long step(CatalogueItem item) {
    return switch (item.unit()) {
      case "M3", "KG", "MIL" -> 500;
      case "M2" -> 2_200;
      case "M" -> 5_000;
      default -> 1_000;
    };
  }
}
