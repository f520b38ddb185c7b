package br.com.alicerce.platform.pages.ui;

/** The head of a column. */
public record Column(String label, Kind kind) {

  /** What stands in a column: it decides alignment, and whether the head is only spoken. */
  public enum Kind {
    TEXT, FIGURES, ACTIONS;

    /** The class of the head; cells carry the same. */
    public String css() {
      return switch (this) {
        case TEXT -> "cell-text";
        case FIGURES -> "cell-figures";
        case ACTIONS -> "cell-actions";
      };
    }
  }

  public static Column text(String label) {
    return new Column(label, Kind.TEXT);
  }

  /** Money and quantities, aligned to the right. */
  public static Column figures(String label) {
    return new Column(label, Kind.FIGURES);
  }

  /** Buttons; the label is for those who listen. */
  public static Column actions(String label) {
    return new Column(label, Kind.ACTIONS);
  }
}
