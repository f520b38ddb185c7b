/** The numbers people read on quotes and orders. */
@NullMarked
package br.com.alicerce.construction.numeracao;

import org.jspecify.annotations.NullMarked;
