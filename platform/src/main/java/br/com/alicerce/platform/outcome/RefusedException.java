package br.com.alicerce.platform.outcome;

/** Carries a refusal over the edge of HTTP, where a generated route knows only answers and exceptions. Use cases never throw it. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  /** Why it was refused. */
  public Refusal refusal() {
    return refusal;
  }
}
