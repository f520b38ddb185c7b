package br.com.alicerce.chaos.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.testing.TestRedis;
import java.net.URI;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

class ProxyTest {

  private static final int MILLIS = 300;

  private final URI redis = URI.create(TestRedis.url());
  private final Proxy proxy = Proxy.to(redis.getPort());

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void what_is_asked_and_answered_passes() {
    try (Jedis open = open()) {
      assertThat(open.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void one_that_is_cut_breaks_every_connection_and_takes_none_until_it_is_healed() {
    Jedis broken = open(); // not closed: that would flush what it could not send
    broken.ping();
    proxy.cut();
    assertThatThrownBy(broken::ping).isInstanceOf(JedisConnectionException.class);
    assertThatThrownBy(() -> open().ping()).isInstanceOf(JedisConnectionException.class);
    proxy.heal();
    try (Jedis again = open()) {
      assertThat(again.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void a_half_open_connection_says_nothing_for_ever_and_a_new_one_is_good() {
    Jedis mute = open();
    mute.ping();
    proxy.halfOpen();
    assertThatThrownBy(mute::ping).hasRootCauseInstanceOf(SocketTimeoutException.class);
    try (Jedis good = open()) {
      assertThat(good.ping()).isEqualTo("PONG");
    }
  }

  private Jedis open() {
    return new Jedis(URI.create(redis.toString().replace(":" + redis.getPort(), ":" + proxy.port())), MILLIS);
  }
}
