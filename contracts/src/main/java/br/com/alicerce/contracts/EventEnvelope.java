package br.com.alicerce.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it lies in the outbox and travels in the stream.
 *
 * @param eventId unique for ever
 * @param type wire name; may be one that this release does not know
 * @param version version of the payload's form, from 1
 * @param tenantId the store it happened in
 * @param seq its place in the store's history, from 1, without holes
 * @param occurredAt when it happened in the store, which may be before it was written
 * @param traceId the request that caused it, for following it through the logs
 * @param payload the payload as JSON
 */
public record EventEnvelope(
    UUID eventId,
    String type,
    int version,
    UUID tenantId,
    long seq,
    Instant occurredAt,
    String traceId,
    String payload) {}
