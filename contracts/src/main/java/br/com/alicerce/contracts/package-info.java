/** The treaty between the vertical and the engines: what an event says, in every version it was ever written. */
@NullMarked
package br.com.alicerce.contracts;

import org.jspecify.annotations.NullMarked;
