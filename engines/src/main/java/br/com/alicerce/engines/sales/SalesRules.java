package br.com.alicerce.engines.sales;

/**
 * The limits and thresholds of the sales engine. Association rules by Agrawal, Imieliński and Swami (1993), frequent sets by Agrawal and
 * Srikant (1994), lift by Brin et al. (1997).
 */
final class SalesRules {

  /** Days of baskets that count, up to and including the as-of day. */
  static final int WINDOW_DAYS = 90;

  /** Days for which counts are kept, so that an as-of day may lie one window back. */
  static final int KEPT_DAYS = 2 * WINDOW_DAYS;

  /** Most days before today that can be asked for. */
  static final int MOST_DAYS_BACK = KEPT_DAYS - WINDOW_DAYS;

  /** Most products of one order that count: at most 1,830 counts an order, its 1,770 pairs and the products themselves. */
  static final int LARGEST_BASKET = 60;

  /** Most products that can be asked about at once. */
  static final int LARGEST_CART = 60;

  /** Fewest baskets that must hold all of a rule or a bundle. */
  static final int FEWEST_TOGETHER = 5;

  /** Least confidence of a rule, in percent. */
  static final int LEAST_CONFIDENCE_PERCENT = 20;

  /** The lift of a rule must be above this, in percent. */
  static final int LIFT_ABOVE_PERCENT = 110;

  /** Most suggestions for a cart. */
  static final int MOST_SUGGESTIONS = 5;

  /** Most products that are told to take another one's place. */
  static final int MOST_SUBSTITUTES = 10;

  /** Furthest price of a substitute from that of the product, in percent of it. */
  static final int PRICE_WITHIN_PERCENT = 20;

  /** How many of a customer's last orders make the pattern. */
  static final int LAST_ORDERS = 5;

  /** In how many of them a product must have been. */
  static final int FEWEST_ORDERS = 3;

  private SalesRules() {}
}
