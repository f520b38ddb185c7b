package br.com.alicerce.simulation.memory;

import br.com.alicerce.engines.worker.PostgresProgress;
import br.com.alicerce.engines.worker.Progress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresProgressTest extends ProgressContract {

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
  Progress progress() {
    return new PostgresProgress(postgres.engines, List.of(HandsOfPostgres.engine("stock"), HandsOfPostgres.engine("sales")));
  }

  @Override
  Hands hands() {
    return postgres;
  }
}
