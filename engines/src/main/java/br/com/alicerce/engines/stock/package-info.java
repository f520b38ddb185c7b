/**
 * The stock engine: it folds events into dated facts; figures, classes and alerts are pure functions of these facts, parameters and an
 * as-of date; and its API and page fragments tell them.
 */
@NullMarked
package br.com.alicerce.engines.stock;

import org.jspecify.annotations.NullMarked;
