package br.com.alicerce.app.check;

import java.util.List;
import java.util.stream.Stream;

/** All of them, in the order in which a report tells them. */
public final class Checks {

  public static final List<Check> ALL = Stream.of(OutboxChecks.ALL, EngineChecks.ALL, BookChecks.ALL, DatabaseChecks.ALL)
      .flatMap(List::stream)
      .toList();

  private Checks() {}
}
