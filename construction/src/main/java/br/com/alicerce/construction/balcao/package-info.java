/** The counter: quotes and sales written by keyboard, with the search and the calculator behind them. */
@NullMarked
package br.com.alicerce.construction.balcao;

import org.jspecify.annotations.NullMarked;
