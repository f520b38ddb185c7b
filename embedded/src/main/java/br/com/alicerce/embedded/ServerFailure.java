package br.com.alicerce.embedded;

/** An embedded server could not be started or kept running; the message is one line for the operator. */
public sealed class ServerFailure extends RuntimeException permits PortTaken {

  private static final long serialVersionUID = 1;

  public ServerFailure(String message) {
    super(message);
  }

  public ServerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
