package br.com.alicerce.engines.worker;

import java.util.UUID;

/**
 * An engine that has not yet applied everything of a store.
 *
 * @param seq how far it is
 * @param lastSeq how far the store is
 */
public record Lagging(UUID store, String engine, long seq, long lastSeq, boolean parked) {}
