/** Quotes: what a customer is offered, from draft to order. */
@NullMarked
package br.com.alicerce.construction.cotacoes;

import org.jspecify.annotations.NullMarked;
