package br.com.alicerce.platform;

/** Texts that can be kept and shown. */
public final class PrintableText {

  private PrintableText() {}

  /** Whether a text holds no control characters but tab and line ends, and no half of a character. */
  public static boolean is(String text) {
    return text.codePoints().allMatch(PrintableText::is);
  }

  private static boolean is(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}
