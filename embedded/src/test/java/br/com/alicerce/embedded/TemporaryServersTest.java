package br.com.alicerce.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TemporaryServersTest {

  @Test
  void a_temporary_postgres_answers_sql_and_makes_databases() throws SQLException {
    try (var postgres = PostgresServer.temporary()) {
      postgres.createDatabase("loja");
      try (var connection = postgres.connect("loja");
          var rows = connection.createStatement().executeQuery("select count(*) from pg_stat_statements")) {
        assertThat(rows.next()).isTrue();
      }
      assertThat(postgres.url("loja")).isEqualTo("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/loja");
    }
  }

  @Test
  void a_temporary_redis_answers_who_knows_its_password_only() {
    try (var redis = RedisServer.temporary()) {
      assertThat(redis.ping()).isEqualTo(Answer.READY);
      assertThat(RedisPing.ask(redis.port(), "guessed")).isEqualTo(Answer.DENIED);
    }
  }
}
