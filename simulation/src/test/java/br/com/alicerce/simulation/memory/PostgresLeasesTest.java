package br.com.alicerce.simulation.memory;

import br.com.alicerce.relay.Leases;
import br.com.alicerce.relay.PostgresLeases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresLeasesTest extends LeasesContract {

  private static HandsOfPostgres postgres;

  @BeforeAll
  static void open() {
    postgres = new HandsOfPostgres();
  }

  @AfterAll
  static void close() {
    postgres.close();
  }

  @BeforeEach
  void clear() {
    postgres.clear();
  }

  @Override
  Leases leases() {
    return new PostgresLeases(postgres.relay);
  }
}
