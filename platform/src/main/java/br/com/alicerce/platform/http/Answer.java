package br.com.alicerce.platform.http;

/**
 * What a write answers.
 *
 * @param status the HTTP status, 200 or 201
 * @param body what is told
 */
public record Answer<T>(int status, T body) {

  /** Something new exists: 201. */
  public static <T> Answer<T> created(T body) {
    return new Answer<>(201, body);
  }

  /** It was already so, or it changed: 200. */
  public static <T> Answer<T> ok(T body) {
    return new Answer<>(200, body);
  }
}
