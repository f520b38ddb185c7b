/** How long a quote holds. */
@NullMarked
package br.com.alicerce.construction.validade;

import org.jspecify.annotations.NullMarked;
