package br.com.alicerce.identity.passwords;

/**
 * A password as it is stored; never printed.
 *
 * @param text the PHC string, which names its own algorithm and cost
 */
public record PasswordHash(String text) {

  @Override
  public String toString() {
    return "PasswordHash[...]";
  }
}
