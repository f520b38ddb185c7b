/** What the pages of the vertical have in common: addresses, and the answer to a form. */
@NullMarked
package br.com.alicerce.construction.paginas;

import org.jspecify.annotations.NullMarked;
