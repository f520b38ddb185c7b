/** Units of sale, the quantities each admits, and how many boxes or bars a measure takes. */
@NullMarked
package br.com.alicerce.construction.unidades;

import org.jspecify.annotations.NullMarked;
