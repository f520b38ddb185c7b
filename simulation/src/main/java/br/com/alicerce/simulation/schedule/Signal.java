package br.com.alicerce.simulation.schedule;

import java.util.ArrayList;
import java.util.List;

/** Something that threads may wait for. */
public final class Signal {

  private final List<Task> waiting = new ArrayList<>();

  List<Task> waiting() {
    return waiting;
  }
}
