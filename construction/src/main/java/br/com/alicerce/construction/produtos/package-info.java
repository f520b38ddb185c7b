/** Products: what the store sells, in which unit and at which price. */
@NullMarked
package br.com.alicerce.construction.produtos;

import org.jspecify.annotations.NullMarked;
