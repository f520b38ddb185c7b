package br.com.alicerce.bench.scenario;

/**
 * Where everybody comes in: nginx before the verticals and the engines, on loopback.
 *
 * @param port where it listens, without TLS
 * @param pid its first process
 * @param domain what follows a store's name in the host
 */
public record FrontDoor(int port, long pid, String domain) {}
