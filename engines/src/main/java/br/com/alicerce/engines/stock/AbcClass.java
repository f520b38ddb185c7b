package br.com.alicerce.engines.stock;

/** How much of a store's sales a product carries: A the few that carry most, C the many that carry little. */
public enum AbcClass {
  A,
  B,
  C
}
