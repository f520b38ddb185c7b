package br.com.alicerce.simulation.wire;

/** What befalls one question or answer. */
public enum Mishap {
  NONE,
  /** It never arrives. */
  CUT,
  /** It arrives twice. */
  TWICE,
  /** The database ends the transaction. */
  ABORTED
}
