/**
 * The sales engine: it folds deliveries into baskets and dated counts of the products and pairs in them. What is bought together, what
 * can take a product's place and what a customer will want again are pure functions of these facts and an as-of date.
 *
 * <p>It keeps the little it needs of each product in a table of its own, as the stock engine does. A common one would be filled by an
 * engine with an offset of its own: an answer would then mix two states of the store, one engine parked would stop two, and rebuilding
 * one would empty the other.
 */
@NullMarked
package br.com.alicerce.engines.sales;

import org.jspecify.annotations.NullMarked;
