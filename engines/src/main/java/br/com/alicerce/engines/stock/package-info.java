/** The stock engine's figures, classes and alerts: pure functions of dated facts, parameters and an as-of date. */
@NullMarked
package br.com.alicerce.engines.stock;

import org.jspecify.annotations.NullMarked;
