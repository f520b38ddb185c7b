package br.com.alicerce.bench.load;

import java.util.ArrayList;
import java.util.List;

/** Callers that are ready: connected and prepared before anything is timed, and used for several loads. */
public record Crew(List<Load.Caller> callers) implements AutoCloseable {

  /** Makes a caller. */
  @FunctionalInterface
  public interface Hiring {

    /** @param number of the caller, counted from 0 */
    Load.Caller of(int number) throws Exception;
  }

  /** So many. */
  public static Crew of(int callers, Hiring hiring) throws Exception {
    Crew crew = new Crew(new ArrayList<>());
    try {
      for (int number = 0; number < callers; number++) {
        crew.callers.add(hiring.of(number));
      }
      return crew;
    } catch (Exception failed) {
      crew.close();
      throw failed;
    }
  }

  @Override
  public void close() throws Exception {
    for (Load.Caller caller : callers) {
      caller.close();
    }
  }
}
