package br.com.alicerce.eventing.stream;

import java.net.URI;
import java.time.Duration;

/**
 * Where a shard lies.
 *
 * @param url {@code redis://user:password@host:port/db}, or {@code rediss://} for TLS; never printed
 * @param name the key of the stream
 * @param group the consumer group
 * @param timeout how long an answer may take, beyond what was asked to wait
 */
public record RedisStreamSettings(URI url, String name, String group, Duration timeout) {

  /** The usual group and a time-out of five seconds. */
  public static RedisStreamSettings of(String url, String name) {
    return new RedisStreamSettings(URI.create(url), name, "engines", Duration.ofSeconds(5));
  }

  @Override
  public String toString() {
    return "RedisStreamSettings[%s:%d, %s, %s]".formatted(url.getHost(), url.getPort(), name, group);
  }
}
