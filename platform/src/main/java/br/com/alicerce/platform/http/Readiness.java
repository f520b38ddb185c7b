package br.com.alicerce.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Whether this process should be given work: all that it needs is there, and it is not about to leave. */
public final class Readiness {

  private record Check(String name, BooleanSupplier holds) {}

  private final List<Check> checks = new CopyOnWriteArrayList<>();
  private volatile boolean draining;

  /** Adds something that must hold; asked at every look, so it has to be quick. */
  public void require(String name, BooleanSupplier holds) {
    checks.add(new Check(name, holds));
  }

  /** From now on no new work is wanted: the process finishes what it has and stops. */
  public void drain() {
    draining = true;
  }

  /** What is missing; empty when the process is ready. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>(draining ? List.of("draining") : List.of());
    checks.stream().filter(check -> !check.holds().getAsBoolean()).map(Check::name).forEach(missing::add);
    return missing;
  }
}
