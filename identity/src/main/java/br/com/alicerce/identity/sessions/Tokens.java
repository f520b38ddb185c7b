package br.com.alicerce.identity.sessions;

/**
 * What opens the doors to who logged in; never printed.
 *
 * @param access for every request, good for fifteen minutes
 * @param refresh good for one exchange, by {@link Refresh}
 */
public record Tokens(String access, String refresh) {

  @Override
  public String toString() {
    return "Tokens[...]";
  }
}
