package br.com.alicerce.app.demo;

/** Gives out the keys by which a plan's actions speak of quotes and orders. */
final class Numbers {

  private int quotes;
  private int orders;

  int nextQuote() {
    return ++quotes;
  }

  int nextOrder() {
    return ++orders;
  }
}
