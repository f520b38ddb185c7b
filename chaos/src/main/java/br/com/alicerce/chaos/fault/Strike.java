package br.com.alicerce.chaos.fault;

import java.time.Duration;

/**
 * One thing to be done to the house.
 *
 * @param number from 1
 * @param pick chooses among the processes that it may hit
 * @param pause before it
 * @param hold how long it lasts, where it lasts
 */
public record Strike(int number, Fault fault, int pick, Duration pause, Duration hold) {}
