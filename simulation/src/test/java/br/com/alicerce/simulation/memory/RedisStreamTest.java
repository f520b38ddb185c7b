package br.com.alicerce.simulation.memory;

import br.com.alicerce.embedded.RedisServer;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.RedisEventStream;
import br.com.alicerce.eventing.stream.RedisStreamSettings;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import redis.clients.jedis.Jedis;

class RedisStreamTest extends EventStreamContract {

  private static RedisServer server;

  private final String name = "contract:" + UUID.randomUUID();
  private final EventStream stream = new RedisEventStream(RedisStreamSettings.of(server.url(), name));
  private final Jedis operator = new Jedis(URI.create(server.url()));

  @BeforeAll
  static void start() {
    server = RedisServer.temporary();
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @AfterEach
  void close() {
    makeWell();
    operator.close();
    stream.close();
  }

  @Override
  EventStream stream() {
    return stream;
  }

  @Override
  void flush() {
    operator.flushAll();
  }

  @Override
  void trimAll() {
    operator.xtrim(name, 0, false);
  }

  @Override
  void fill() {
    operator.configSet("maxmemory", "1");
  }

  @Override
  void makeReplica() {
    operator.replicaof("127.0.0.1", 1);
  }

  @Override
  void makeWell() {
    operator.configSet("maxmemory", "0");
    operator.replicaofNoOne();
  }
}
