package br.com.alicerce.engines.sales;

/** Why the sales engine says something; the names are the stored codes. */
enum SalesReason {
  /** Who buys one product of the cart often buys this with it. */
  BOUGHT_TOGETHER,
  /** Who buys two products of the cart together often buys this with them. */
  BOUGHT_WITH_TWO,
  /** Three products that are often bought together. */
  FREQUENT_BUNDLE,
  /** Of the same kind, at a price nearby, and there. */
  SUBSTITUTE,
  /** The customer buys it again and again. */
  REPEAT_PURCHASE
}
