/** Engines' tables made anew beside the live ones, from the outbox or from a snapshot, then compared or put in their place. */
@NullMarked
package br.com.alicerce.engines.rebuild;

import org.jspecify.annotations.NullMarked;
