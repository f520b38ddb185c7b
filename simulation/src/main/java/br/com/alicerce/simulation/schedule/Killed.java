package br.com.alicerce.simulation.schedule;

/** Ends a thread whose process is no more, as nothing else could: no code that is simulated catches it. */
public final class Killed extends Error {

  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
