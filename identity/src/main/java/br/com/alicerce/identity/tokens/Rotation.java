package br.com.alicerce.identity.tokens;

/** What became of a refresh token that was handed in. */
public sealed interface Rotation {

  /** It was good, and this is the next one. */
  record Rotated(RefreshToken next) implements Rotation {}

  /** It had been exchanged before, so two hold it: the session has ended for both. */
  record Reused() implements Rotation {}

  /** Its session never was, or has ended. */
  record Unknown() implements Rotation {}
}
