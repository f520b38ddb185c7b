package br.com.alicerce.engines.rebuild;

/** What a rebuild begins with. */
public sealed interface Base {

  /** Every event up to this one is in it. */
  long seq();

  /** Nothing is known, and all that follows {@code seq} is told; zero is the store's whole history. */
  record Empty(long seq) implements Base {}

  /** What the engine knew after event {@code seq}. */
  record Snapshot(long seq) implements Base {}
}
