package br.com.alicerce.chaos.client;

/** Who may do everything in a store. */
public record Account(String slug, String email, String password) {

  @Override
  public String toString() {
    return "Account[" + slug + "]";
  }
}
