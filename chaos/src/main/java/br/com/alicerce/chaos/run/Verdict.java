package br.com.alicerce.chaos.run;

import br.com.alicerce.chaos.proof.Promise;
import java.util.List;

/**
 * What came of a run.
 *
 * @param strikes how often something was done to the house
 * @param kinds how many kinds of fault
 * @param kills how many processes were killed
 * @param table a line for each kind of fault
 * @param promises what was proved at the end
 */
public record Verdict(int strikes, int kinds, int kills, String table, List<Promise> promises) {

  public Verdict {
    promises = List.copyOf(promises);
  }

  /** Whether every promise was kept. */
  public boolean isSound() {
    return promises.stream().allMatch(Promise::isKept);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder(table).append('\n');
    for (Promise promise : promises) {
      text.append("%s  %s (%,d)%n".formatted(promise.isKept() ? "kept  " : "BROKEN", promise.says(), promise.looked()));
      promise.broken().forEach(line -> text.append("        ").append(line).append('\n'));
    }
    return text.append("%,d strikes of %d kinds, %,d processes killed. %s".formatted(strikes, kinds, kills,
        isSound() ? "Every promise was kept." : "A PROMISE WAS BROKEN.")).toString();
  }
}
