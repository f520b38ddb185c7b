package br.com.alicerce.engines.stock;

/** Why the stock engine says something; the names are the stored codes. */
public enum StockReason {
  /** Nothing on hand of a product that the store has stocked before. */
  OUT_OF_STOCK,
  /** Less than nothing on hand: the books disagree with the shelf. */
  NEGATIVE_STOCK,
  /** At or below the minimum: time to buy. */
  BELOW_MINIMUM,
  /** More available than the maximum. */
  EXCESS,
  /** On hand and not sold for a long time. */
  DEAD_STOCK,
  /** Above the minimum, or neither stock nor demand: nothing to buy. */
  ABOVE_MINIMUM,
  /** Too few days since the first movement to say what is needed. */
  INSUFFICIENT_HISTORY,
  /** The day is before the first on which the stock is known. */
  UNKNOWN_BALANCE,
  /** What all the stock is worth, and what of it stands still. */
  STOCK_SUMMARY,
  /** The product's place in the store's sales. */
  ABC_CLASS
}
