package br.com.alicerce.engines.worker;

/** What came of one piece of work for a store. */
sealed interface Turn {

  /**
   * It was done.
   *
   * @param seq every engine that is not parked has every event up to here; the largest number when all are parked
   * @param applied events times engines
   */
  record Done(long seq, int applied) implements Turn {}

  /** Another worker has the store. */
  record Busy() implements Turn {}

  /** An engine failed and rests for a while; the others went on. */
  record Stuck() implements Turn {}
}
