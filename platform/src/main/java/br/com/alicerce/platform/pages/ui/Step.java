package br.com.alicerce.platform.pages.ui;

/**
 * A stage on a way that is gone once.
 *
 * @param note when it was reached, or what it waits for; empty for nothing
 */
public record Step(String label, State state, String note) {

  /** Where the thing stands relative to this stage. */
  public enum State {
    DONE, CURRENT, AHEAD;

    /** The class that draws it. */
    public String css() {
      return switch (this) {
        case DONE -> "step-done";
        case CURRENT -> "step-current";
        case AHEAD -> "step-ahead";
      };
    }
  }
}
