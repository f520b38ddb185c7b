package br.com.alicerce.bench.peer;

/** A job queue on PostgreSQL. Both hand a job out at least once and in no promised order, and know nothing of stores. */
public enum Peer {
  /** Is woken by LISTEN; a job whose worker was killed runs again after four hours. */
  GRAPHILE_WORKER("graphile-worker"),
  /** Looks twice a second at most; a job whose worker was killed runs again when it expires, here after a minute. */
  PG_BOSS("pg-boss");

  private final String program;

  Peer(String program) {
    this.program = program;
  }

  /** The package's name. */
  public String program() {
    return program;
  }

  /** As figures name it. */
  public String word() {
    return program.replace('-', '_');
  }
}
