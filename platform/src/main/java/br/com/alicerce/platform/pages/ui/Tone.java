package br.com.alicerce.platform.pages.ui;

/** What a colour says. Never the only sign of it: the words beside it say the same. */
public enum Tone {
  NEUTRAL, INFO, GOOD, WARN, BAD, SPECIAL;

  /** The class that carries the colours. */
  public String css() {
    return switch (this) {
      case NEUTRAL -> "tone-neutral";
      case INFO -> "tone-info";
      case GOOD -> "tone-good";
      case WARN -> "tone-warn";
      case BAD -> "tone-bad";
      case SPECIAL -> "tone-special";
    };
  }
}
