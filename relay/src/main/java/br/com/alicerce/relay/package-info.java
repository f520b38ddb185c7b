/** Publishes the outbox to the stream: in order within a store, nothing lost, nothing invented. */
@NullMarked
package br.com.alicerce.relay;

import org.jspecify.annotations.NullMarked;
