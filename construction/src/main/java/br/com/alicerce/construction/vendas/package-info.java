/** What quotes and orders share: lines, prices, discount limits, who reaches a document. */
@NullMarked
package br.com.alicerce.construction.vendas;

import org.jspecify.annotations.NullMarked;
