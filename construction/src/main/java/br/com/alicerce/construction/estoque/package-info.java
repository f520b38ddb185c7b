/** Stock: balances, and the movements that alone change them. */
@NullMarked
package br.com.alicerce.construction.estoque;

import org.jspecify.annotations.NullMarked;
