/** Lets old months leave the outbox when no engine needs them any more. */
@NullMarked
package br.com.alicerce.engines.retention;

import org.jspecify.annotations.NullMarked;
