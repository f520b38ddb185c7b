/** Orders: what a customer bought, from the counter to the building site. */
@NullMarked
package br.com.alicerce.construction.pedidos;

import org.jspecify.annotations.NullMarked;
