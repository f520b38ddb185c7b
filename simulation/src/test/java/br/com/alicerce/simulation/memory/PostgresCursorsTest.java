package br.com.alicerce.simulation.memory;

import br.com.alicerce.relay.Cursors;
import br.com.alicerce.relay.Leases;
import br.com.alicerce.relay.PostgresCursors;
import br.com.alicerce.relay.PostgresLeases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresCursorsTest extends CursorsContract {

  private static HandsOfPostgres postgres;

  @BeforeAll
  static void open() {
    postgres = new HandsOfPostgres();
  }

  @AfterAll
  static void close() {
    postgres.close();
  }

  @Override
  @BeforeEach
  void lead() {
    postgres.clear();
    super.lead();
  }

  @Override
  Cursors cursors() {
    return new PostgresCursors(postgres.relay);
  }

  @Override
  Leases leases() {
    return new PostgresLeases(postgres.relay);
  }

  @Override
  Hands hands() {
    return postgres;
  }
}
