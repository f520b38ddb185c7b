/** How the store wants its stock replenished: what the engines' minimum, maximum and suggestions are reckoned with. */
@NullMarked
package br.com.alicerce.construction.parametros;

import org.jspecify.annotations.NullMarked;
