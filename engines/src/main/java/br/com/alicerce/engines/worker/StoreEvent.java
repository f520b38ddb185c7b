package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;

/**
 * An event of the bound store, read.
 *
 * @param envelope when it happened and where it stands in the store's history
 * @param event what happened
 */
public record StoreEvent(EventEnvelope envelope, Event event) {}
