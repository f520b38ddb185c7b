package br.com.alicerce.bench.rehearsal;

/** One process of the deployment, with what it makes itself, that somebody starts again when it has died. */
interface Unit extends AutoCloseable {

  /** What it is called, for example {@code vertical-2}. */
  String name();

  /** What its droplet leaves it of memory. */
  int megabytes();

  /** Its first process, or the one that died when no other was started yet. */
  long pid();

  /** Whether it does its work now. */
  boolean answers();

  /** The last line of its log, for who wonders why it doesn't; empty where its supervisor tells. */
  default String lastWords() {
    return "";
  }

  /** Ends all of it as a power cut would. */
  void kill();

  @Override
  void close();
}
