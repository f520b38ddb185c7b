package br.com.alicerce.chaos.fault;

/** The run was told to end while something was waited for. */
public final class Interrupted extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Interrupted() {
    super("told to end", null, false, false);
  }
}
