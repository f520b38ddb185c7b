package br.com.alicerce.simulation.memory;

/** What callers of a database see when it fails. */
public final class DatabaseTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseTrouble(String what) {
    super(what, null, false, false);
  }
}
