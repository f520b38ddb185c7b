package br.com.alicerce.testing;

import br.com.alicerce.embedded.RedisServer;

/** The one Redis of this JVM, started when first needed; its content is everybody's, so tests name their own streams. */
public final class TestRedis {

  private static final class Server {
    private static final RedisServer REDIS = RedisServer.temporary();
  }

  private TestRedis() {}

  /** Where it is, with its password. */
  public static String url() {
    return Server.REDIS.url();
  }

  /** The server itself, for tests that ill-treat it. */
  public static RedisServer server() {
    return Server.REDIS;
  }
}
