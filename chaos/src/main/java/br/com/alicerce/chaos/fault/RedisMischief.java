package br.com.alicerce.chaos.fault;

import br.com.alicerce.embedded.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XTrimParams;

/** What an operator may do to Redis by mistake, and what may befall its memory and its file. */
final class RedisMischief {

  private static final String STREAM = "events:0";
  private static final String FILE = "appendonly.aof";
  private static final String FULL = "1";
  private static final int MILLIS = 5_000;
  private static final int ATTEMPTS = 50;
  private static final int PAUSE_MILLIS = 100;

  private final RedisServer server;
  private final Path file;
  private final Path kept;

  /** @param home the server's own directory */
  RedisMischief(RedisServer server, Path home) {
    this.server = server;
    this.file = home.resolve(FILE);
    this.kept = home.resolveSibling("redis-old.aof");
  }

  String flush() {
    return ask(Jedis::flushAll) + " of FLUSHALL";
  }

  String trim() {
    return ask(redis -> redis.xtrim(STREAM, XTrimParams.xTrimParams().maxLen(0).exactTrimming())) + " entries";
  }

  /** Takes the memory away; what is answered gives it back. */
  Runnable fill() {
    String before = ask(redis -> redis.configGet("maxmemory")).get("maxmemory");
    ask(redis -> redis.configSet("maxmemory", FULL));
    return () -> ask(redis -> redis.configSet("maxmemory", before));
  }

  /** Makes it the replica of nobody; what is answered makes it its own master again. */
  Runnable demote() {
    ask(redis -> redis.replicaof("127.0.0.1", 1));
    return () -> ask(Jedis::replicaofNoOne);
  }

  /** A copy as of now; a last line that is half written is left out by Redis itself. */
  void keepFile() {
    copy(file, kept);
  }

  /** Puts the kept file in the place of the right one, while Redis does not run; answers whether there was one. */
  boolean restoreOldFile() {
    return copy(kept, file);
  }

  private static boolean copy(Path from, Path to) {
    try {
      if (Files.notExists(from)) {
        return false;
      }
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private <T> T ask(Function<Jedis, T> question) {
    for (int attempt = 1; ; attempt++) {
      try (Jedis redis = new Jedis(URI.create(server.url()), MILLIS)) {
        return question.apply(redis);
      } catch (JedisException away) {
        if (attempt == ATTEMPTS) {
          throw away;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }
}
