/** Money of a document: lines, totals, the general discount and its share on each line. */
@NullMarked
package br.com.alicerce.construction.calculo;

import org.jspecify.annotations.NullMarked;
