package br.com.alicerce.embedded;

/** Waiting between two looks. */
final class Pause {

  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted while waiting for an embedded server", interrupted);
    }
  }
}
