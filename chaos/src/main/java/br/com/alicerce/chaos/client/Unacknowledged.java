package br.com.alicerce.chaos.client;

/** What was asked for was refused, or not answered within a limit that any house must keep. */
public final class Unacknowledged extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Unacknowledged(String message) {
    super(message);
  }
}
