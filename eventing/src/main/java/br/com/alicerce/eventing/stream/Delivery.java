package br.com.alicerce.eventing.stream;

import br.com.alicerce.contracts.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the stream as a consumer gets it.
 *
 * @param id the entry's id in the stream, by which it is acknowledged
 * @param envelope the event; null when the entry is not readable as one, which only strangers in the stream can cause
 */
public record Delivery(String id, @Nullable EventEnvelope envelope) {}
