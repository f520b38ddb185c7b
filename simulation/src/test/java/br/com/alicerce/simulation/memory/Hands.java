package br.com.alicerce.simulation.memory;

import java.util.List;
import java.util.UUID;

/** A database with whatever fills and repairs it, be it real or in memory. */
interface Hands {

  /** Appends so many events to a store. */
  void append(UUID store, int events);

  /** How far a store is published. */
  long cursor(UUID store);

  /** The numbers of the events that an engine was told, in their order. */
  List<Long> told(UUID store, String engine);

  /** Lets a parked engine go on. */
  void unblock(UUID store, String engine);
}
