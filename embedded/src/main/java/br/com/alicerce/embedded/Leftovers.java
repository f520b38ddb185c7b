package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What earlier runs have left on a disk. */
public final class Leftovers {

  private static final List<String> PROGRAMS = List.of("postgres", "redis-server");

  private Leftovers() {}

  /**
   * Kills the servers that still work on this directory, without a word to their data, and deletes it. Nothing there is fine.
   *
   * @throws ServerFailure if one can't be ended
   */
  public static void throwAway(Path path) throws IOException {
    PROGRAMS.forEach(program -> new Orphans(program, path).kill());
    Trees.delete(path);
  }
}
