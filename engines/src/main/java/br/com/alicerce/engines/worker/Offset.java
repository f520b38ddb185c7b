package br.com.alicerce.engines.worker;

/**
 * How far an engine is with the bound store.
 *
 * @param seq every event up to this one is in its tables
 * @param parked whether it waits for an operator
 */
public record Offset(String engine, long seq, boolean parked) {}
