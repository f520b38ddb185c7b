package br.com.alicerce.simulation.schedule;

/** A thread of a simulated process. It sleeps, or it is the one that runs. */
final class Task {

  private final SimulatedProcess process;
  private final Thread thread;
  private long ticket;

  Task(SimulatedProcess process, Thread.Builder.OfVirtual builder, Runnable body) {
    this.process = process;
    this.thread = builder.unstarted(body);
  }

  SimulatedProcess process() {
    return process;
  }

  Thread thread() {
    return thread;
  }

  /** Makes every earlier appointment void; the number of the new one. */
  long newTicket() {
    return ++ticket;
  }

  /** Whether an appointment is the latest one. */
  boolean expects(long number) {
    return ticket == number;
  }
}
