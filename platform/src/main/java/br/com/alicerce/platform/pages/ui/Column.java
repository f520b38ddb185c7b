package br.com.alicerce.platform.pages.ui;

/** The head of a column. */
public record Column(String label, Kind kind) {

  /** What stands in a column: it decides alignment, and whether the head is only spoken. */
  public enum Kind {
    TEXT, SOFT, FIGURES, SOFT_FIGURES, ACTIONS;

    /** The class of the head; cells carry the same. */
    public String css() {
      return switch (this) {
        case TEXT -> "cell-text";
        case SOFT -> "cell-soft";
        case FIGURES -> "cell-figures";
        case SOFT_FIGURES -> "cell-figures cell-soft";
        case ACTIONS -> "cell-actions";
      };
    }
  }

  public static Column text(String label) {
    return new Column(label, Kind.TEXT);
  }

  /** What a phone can do without. */
  public static Column soft(String label) {
    return new Column(label, Kind.SOFT);
  }

  /** Figures that a phone can do without. */
  public static Column softFigures(String label) {
    return new Column(label, Kind.SOFT_FIGURES);
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
