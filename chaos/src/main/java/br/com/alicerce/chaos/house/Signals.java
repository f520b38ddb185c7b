package br.com.alicerce.chaos.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Signals that Java has no words for, sent to processes that this one started. */
public final class Signals {

  private static final int SECONDS = 5;

  private Signals() {}

  /** Stops a process and its children where they are, as a machine does that is out of breath. */
  public static void stop(long pid) {
    send("-STOP", family(pid));
  }

  /** Lets them go on. */
  public static void go(long pid) {
    send("-CONT", family(pid));
  }

  private static List<String> family(long pid) {
    return ProcessHandle.of(pid)
        .map(process -> Stream.concat(Stream.of(process), process.descendants()).map(each -> Long.toString(each.pid())).toList())
        .orElse(List.of());
  }

  /** One that is gone meanwhile is passed over. */
  private static void send(String signal, List<String> pids) {
    if (pids.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("kill", signal));
    command.addAll(pids);
    try {
      Process kill = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      kill.waitFor(SECONDS, TimeUnit.SECONDS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
