package br.com.alicerce.chaos.run;

import java.time.Duration;

/**
 * When a run is over.
 *
 * @param time after which nothing strikes any more
 * @param kills after which nothing strikes any more
 * @param strikes after which nothing strikes any more
 */
public record Limits(Duration time, int kills, int strikes) {}
