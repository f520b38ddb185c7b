package br.com.alicerce.chaos.fault;

/** Something that must come did not come within its limit. */
public final class NotInTime extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotInTime(String message) {
    super(message);
  }
}
