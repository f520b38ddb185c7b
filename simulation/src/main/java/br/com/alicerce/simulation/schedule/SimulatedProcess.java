package br.com.alicerce.simulation.schedule;

import java.util.ArrayList;
import java.util.List;

/** A process that may be killed, or stopped for a while, between any two steps of its threads. */
public final class SimulatedProcess {

  private final String name;
  private final List<Task> tasks = new ArrayList<>();
  private boolean alive = true;
  private long stoppedUntil = Long.MIN_VALUE;

  /** @param name tells it from every other there ever was in its world */
  public SimulatedProcess(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Whether it has not been killed. */
  public boolean isAlive() {
    return alive;
  }

  /** Whether all its threads have come to their end. */
  public boolean isDone() {
    return tasks.isEmpty();
  }

  List<Task> tasks() {
    return tasks;
  }

  void die() {
    alive = false;
  }

  void stopUntil(long time) {
    stoppedUntil = Math.max(stoppedUntil, time);
  }

  long stoppedUntil() {
    return alive ? stoppedUntil : Long.MIN_VALUE;
  }
}
