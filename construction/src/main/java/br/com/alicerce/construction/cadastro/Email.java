package br.com.alicerce.construction.cadastro;

import java.util.regex.Pattern;

/** E-mail addresses: looked at for slips of the hand only, because nothing but a letter that arrives proves one. */
public final class Email {

  private static final String NAME = "[^\\s@\"(),:;<>\\[\\\\\\]]+";
  private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
  private static final Pattern SHAPE = Pattern.compile(NAME + "@" + LABEL + "(\\." + LABEL + ")+");

  private Email() {}

  /** Whether it is one name, an at sign, and a domain of at least two parts. */
  public static boolean isPlausible(String text) {
    return text.length() <= Limites.EMAIL
        && SHAPE.matcher(text).matches()
        && !text.contains("..")
        && !text.startsWith(".")
        && !text.contains(".@");
  }
}
