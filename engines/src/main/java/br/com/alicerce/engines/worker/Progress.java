package br.com.alicerce.engines.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The port to the engines' database: where the engines stand with each store, and how they get further. Safe for use by many threads.
 * Every method may throw when the database fails; a transaction is then not done, or nobody knows whether it was.
 */
public interface Progress {

  /** One transaction for the bound store: committed when the work returns, without a trace when it throws. */
  <T> T turn(Function<OpenTurn, T> work);

  /**
   * Counts, for the bound store, one more attempt for each engine; from one again when it works on another event than last time. This is
   * committed at once, whatever becomes of a turn under way: so work that ends the whole process is counted like any other. Only who
   * holds the offset's lock may count.
   *
   * @param firstSeqs by engine, the event that the work begins with
   * @param onlyFirst leaves out engines that have begun with this event before, and does not count them
   * @return by engine, which attempt this is, from 1
   */
  Map<String, Integer> begin(Map<String, Long> firstSeqs, boolean onlyFirst);

  /** Notes, for the bound store, why the attempt under way failed; committed at once. */
  void failed(String engine, String failure);

  /** What is known of the bound store's last failure; empty when the process ended instead of failing. */
  Optional<String> failure(String engine);

  /** Which of these engines are behind, with every store. */
  List<Lagging> lagging(List<String> engines);
}
