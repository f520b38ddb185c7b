package br.com.alicerce.platform.http;

import java.time.Duration;

/**
 * What one process takes on at once.
 *
 * @param bodyBytes the largest body, 1 MiB
 * @param connections open connections
 * @param idle how long a connection may say nothing
 * @param drain how long requests in flight may take to end when nothing more is accepted; what comes before that is {@link Drain}
 */
public record HttpLimits(long bodyBytes, int connections, Duration idle, Duration drain) {

  public static HttpLimits usual() {
    return new HttpLimits(1024 * 1024, 10_000, Duration.ofMinutes(2), Duration.ofSeconds(10));
  }
}
