package br.com.alicerce.engines.worker;

import java.time.Duration;

/**
 * The limits of the workers.
 *
 * @param workers threads that read the stream, for each of its shards; a pool of one connection more than twice as many is enough
 * @param batch most entries read from the stream at once
 * @param turn most events applied for one store in one transaction
 * @param carried most entries kept for another try because another worker had their store
 * @param attempts how often a piece of work is begun before its store and engine are parked
 * @param retryPause how long a store rests after its first failure; doubled with each further one
 * @param reclaimAfter how long an entry is held by a consumer before another one takes it over
 * @param reclaimEvery how often that is looked for
 * @param reconcileEvery how often stores are looked for that the stream has left behind
 */
public record WorkerSettings(
    int workers,
    int batch,
    int turn,
    int carried,
    int attempts,
    Duration retryPause,
    Duration reclaimAfter,
    Duration reclaimEvery,
    Duration reconcileEvery) {

  /** Two workers; batches of 200; 5 attempts, 1 s apart and more; reclaim after 15 s; reconcile every second. */
  public static WorkerSettings usual() {
    return new WorkerSettings(
        2,
        200,
        500,
        1_000,
        5,
        Duration.ofSeconds(1),
        Duration.ofSeconds(15),
        Duration.ofSeconds(5),
        Duration.ofSeconds(1));
  }
}
