package br.com.alicerce.app;

/**
 * Something only the operator can mend: a taken port, a full disk, a missing program. The message is one line that says what
 * is wrong and what to do; it is shown without a stack trace.
 */
public final class OperatorError extends RuntimeException {

  private static final long serialVersionUID = 1;

  public OperatorError(String message) {
    super(message);
  }

  public OperatorError(String message, Throwable cause) {
    super(message, cause);
  }
}
