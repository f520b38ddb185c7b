package br.com.alicerce.simulation.wire;

import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.simulation.fault.Step;
import br.com.alicerce.simulation.memory.DatabaseTrouble;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A process's way to its servers. */
public interface Wire {

  /** The process comes to a step, which takes some time; it may find itself killed there. */
  Mishap at(Step step);

  /** Waits until there may be something new in the stream. */
  void awaitNews(Duration longest);

  /** An engine takes up events of a store, which may take long, or not go well. */
  void takeUp(String engine, List<StoreEvent> events);

  /** Whether the database can be reached. */
  boolean databaseIsThere();

  /** A number from 0 to one less than this. */
  int chance(int bound);

  /** A question to the database: what is asked, and the step at which the answer is on its way. */
  default <T> T ask(Step before, Supplier<T> question, Step after) {
    reach(before);
    T answer = question.get();
    reach(after);
    return answer;
  }

  /** Comes to a step between the process and the database. */
  default void reach(Step step) {
    Mishap mishap = at(step);
    if (mishap == Mishap.CUT || !databaseIsThere()) {
      throw new DatabaseTrouble("the connection broke");
    }
    if (mishap == Mishap.ABORTED) {
      throw new DatabaseTrouble("the transaction was ended");
    }
  }

  /** A question to Redis of which the answer does not matter much. */
  default <T> StreamReply<T> tell(Step before, Supplier<StreamReply<T>> question) {
    Mishap mishap = at(before);
    if (mishap == Mishap.CUT) {
      return lost();
    }
    if (mishap == Mishap.TWICE) {
      question.get();
    }
    return question.get();
  }

  /** A question to Redis: what is asked, and the step at which the answer is on its way. */
  default <T> StreamReply<T> tell(Step before, Supplier<StreamReply<T>> question, Step after) {
    StreamReply<T> reply = tell(before, question);
    return at(after) == Mishap.CUT ? lost() : reply;
  }

  private static <T> StreamReply<T> lost() {
    return StreamReply.failed(new StreamTrouble.Unreachable("the connection broke"));
  }
}
