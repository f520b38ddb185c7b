package br.com.alicerce.simulation.schedule;

import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The order in which things happen, and the time at which they do. Threads are virtual and hand each other the turn: one runs while all
 * others wait, so that a world needs no locks and happens the same way each time. Time stands still while a thread runs, and jumps to the
 * next appointment when it sleeps.
 */
public final class Schedule {

  /** An appointment of a task, or something to do. The order of making decides between two at the same time. */
  private record Due(long at, long order, @Nullable Task task, long ticket, @Nullable Runnable action) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
    }
  }

  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private final Thread driver = Thread.currentThread();
  private volatile @Nullable Task running;
  private BooleanSupplier done = () -> true;
  private @Nullable Throwable failure;
  private long now;
  private long orders;
  private int tasks;

  /** Nanoseconds since the world began. */
  public long now() {
    return now;
  }

  /** Does something at a time, between the steps of the threads; it must not sleep. */
  public void at(long time, Runnable action) {
    queue.add(new Due(Math.max(time, now), orders++, null, 0, action));
  }

  /** Starts a thread of a process. */
  public void start(SimulatedProcess process, Runnable body) {
    Task[] self = new Task[1];
    Task task = new Task(process, Thread.ofVirtual(), () -> live(self[0], body));
    self[0] = task;
    process.tasks().add(task);
    tasks++;
    appoint(task, now);
    task.thread().start();
  }

  /** Lets the running thread sleep; for the driver nothing happens. */
  public void sleep(long nanos) {
    Task task = running;
    if (task != null) {
      endIfKilled(task);
      appoint(task, now + Math.max(0, nanos));
      pass(task);
      endIfKilled(task);
    }
  }

  /** Lets the running thread sleep until the signal is raised, but not longer than this. */
  public void await(Signal signal, long nanos) {
    Task task = running;
    if (task != null) {
      signal.waiting().add(task);
      try {
        sleep(nanos);
      } finally {
        signal.waiting().remove(task);
      }
    }
  }

  /** Lets all that wait for a signal go on. */
  public void raise(Signal signal) {
    signal.waiting().forEach(task -> appoint(task, now));
    signal.waiting().clear();
  }

  /** Lets the threads of a process that sleep go on now. */
  public void wake(SimulatedProcess process) {
    for (Task task : process.tasks()) {
      if (task != running) {
        appoint(task, now);
      }
    }
  }

  /** Ends a process where each of its threads stands. The running one, if it is of that process, ends when it next sleeps. */
  public void kill(SimulatedProcess process) {
    process.die();
    wake(process);
  }

  /** Lets no thread of a process run for so long, except that the running one goes on until it next sleeps. */
  public void stop(SimulatedProcess process, long nanos) {
    process.stopUntil(now + nanos);
  }

  /**
   * Lets things happen until it is done, or nothing is left to happen.
   *
   * @param enough asked between any two things
   * @throws RuntimeException or an error, as something that happened has thrown it
   */
  public void run(BooleanSupplier enough) {
    done = enough;
    pass(null);
    if (failure instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (failure instanceof Error thrown) {
      throw thrown;
    }
  }

  /** Ends all threads of these processes. */
  public void end(Iterable<SimulatedProcess> processes) {
    processes.forEach(this::kill);
    done = () -> tasks == 0;
    while (tasks > 0) {
      failure = null;
      pass(null);
    }
  }

  private void live(Task task, Runnable body) {
    await(task);
    try {
      if (task.process().isAlive()) {
        body.run();
      }
    } catch (Killed asItShould) {
      // it was killed
    } catch (Throwable thrown) {
      failure = failure == null ? thrown : failure;
    }
    task.process().tasks().remove(task);
    tasks--;
    handOver(next());
  }

  private void appoint(Task task, long at) {
    queue.add(new Due(at, orders++, task, task.newTicket(), null));
  }

  /** Gives the turn to whoever is next, and comes back when it is our turn again. */
  private void pass(@Nullable Task self) {
    Task next = next();
    if (next != self) {
      handOver(next);
      await(self);
    }
  }

  private static void endIfKilled(Task task) {
    if (!task.process().isAlive()) {
      throw new Killed();
    }
  }

  private void handOver(@Nullable Task next) {
    running = next;
    LockSupport.unpark(next == null ? driver : next.thread());
  }

  private void await(@Nullable Task self) {
    while (running != self) {
      LockSupport.park();
    }
  }

  /** The next task that runs, everything before it being done; null for the driver. */
  private @Nullable Task next() {
    while (failure == null && !done.getAsBoolean()) {
      Due due = queue.poll();
      if (due == null) {
        return null;
      }
      Task task = due.task();
      if (task == null) {
        now = due.at();
        act(due.action());
      } else if (task.expects(due.ticket())) {
        if (due.at() >= task.process().stoppedUntil()) {
          now = due.at();
          return task;
        }
        appoint(task, task.process().stoppedUntil());
      }
    }
    return null;
  }

  private void act(@Nullable Runnable action) {
    try {
      if (action != null) {
        action.run();
      }
    } catch (RuntimeException | Error thrown) {
      failure = failure == null ? thrown : failure;
    }
  }
}
