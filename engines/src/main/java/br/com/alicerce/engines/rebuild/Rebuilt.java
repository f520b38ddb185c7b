package br.com.alicerce.engines.rebuild;

import java.util.List;

/** What came of a rebuild of one engine of one store. */
public sealed interface Rebuilt {

  /**
   * The new rows stand in the place of the old ones.
   *
   * @param base what it began with
   * @param seq every event up to this one is in them
   * @param rows how many there are
   */
  record Exchanged(Base base, long seq, long rows) implements Rebuilt {}

  /**
   * The new rows were compared with the live ones and are gone; both knew the same events.
   *
   * @param base what it began with
   * @param seq the last event that both knew
   * @param rows how many were rebuilt
   * @param differences none when they are equal, row for row and character for character; some of each table otherwise
   */
  record Compared(Base base, long seq, long rows, List<Difference> differences) implements Rebuilt {}

  /** Nothing was done, because it can't be; in one line for the operator. */
  record Impossible(String why) implements Rebuilt {}
}
