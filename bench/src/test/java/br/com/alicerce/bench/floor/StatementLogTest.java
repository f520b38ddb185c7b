package br.com.alicerce.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementLogTest {

  private static final String ALONE = """
      2026-01-31 12:00:00.000 UTC [7] alicerce_vertical@alicerce LOG:  execute S_1/C_2: select set_config('app.tenant', $1, true)
      2026-01-31 12:00:00.000 UTC [7] alicerce_vertical@alicerce DETAIL:  Parameters: $1 = '00000000-0000-7000-8a11-000010000000'
      2026-01-31 12:00:00.001 UTC [9] alicerce_relay@alicerce LOG:  execute S_3: select 1
      2026-01-31 12:00:00.001 UTC [7] alicerce_vertical@alicerce LOG:  execute S_2: select *
      \tfrom construction.cotacoes where nome = $1 and x = $2
      2026-01-31 12:00:00.001 UTC [7] alicerce_vertical@alicerce DETAIL:  Parameters: $1 = 'it''s
      \ttwo lines', $2 = NULL
      end""";

  private static final String TOGETHER = """
      2026-01-31 12:00:00.000 UTC [7] alicerce_vertical@alicerce LOG:  statement: BEGIN
      2026-01-31 12:00:00.000 UTC [7] alicerce_vertical@alicerce LOG:  execute <unnamed>: select set_config('app.tenant', $1, true)
      2026-01-31 12:00:00.000 UTC [7] alicerce_vertical@alicerce DETAIL:  Parameters: $1 = '00000000-0000-7000-8a11-000010000000'
      2026-01-31 12:00:00.001 UTC [7] alicerce_vertical@alicerce LOG:  execute <unnamed>: insert into x values ($1)
      2026-01-31 12:00:00.001 UTC [7] alicerce_vertical@alicerce DETAIL:  Parameters: $1 = '1'
      2026-01-31 12:00:00.001 UTC [7] alicerce_vertical@alicerce LOG:  execute <unnamed>: update x
      2026-01-31 12:00:00.002 UTC [7] alicerce_vertical@alicerce LOG:  execute S_1: COMMIT
      end""";

  @Test
  void the_binding_of_the_store_and_its_statement_are_one_round_trip() {
    Recorded recorded = StatementLog.parse(ALONE, "alicerce_vertical", null);
    assertThat(recorded.roundTrips()).isEqualTo(1);
    assertThat(recorded.units()).singleElement().satisfies(unit -> {
      assertThat(unit.explicit()).isFalse();
      Recorded.Said said = unit.statements().getFirst();
      assertThat(said.setting()).isNotNull();
      assertThat(said.sql()).isEqualTo("select *\nfrom construction.cotacoes where nome = $1 and x = $2");
      assertThat(said.parameters()).containsExactly("it's\ntwo lines", null);
    });
  }

  @Test
  void a_transaction_is_a_round_trip_a_statement_and_one_for_the_commit_and_the_binding_travels_with_the_first() {
    Recorded recorded = StatementLog.parse(TOGETHER, "alicerce_vertical", null);
    assertThat(recorded.units()).singleElement().satisfies(unit -> {
      assertThat(unit.explicit()).isTrue();
      assertThat(unit.statements()).extracting(Recorded.Said::sql).containsExactly("insert into x values ($1)", "update x");
      assertThat(unit.statements()).extracting(said -> said.setting() != null).containsExactly(true, false);
    });
    assertThat(recorded.statements()).isEqualTo(2);
    assertThat(recorded.roundTrips()).isEqualTo(3);
  }

  @Test
  void what_was_read_alone_is_told_from_what_workers_write_meanwhile() {
    String both = TOGETHER.replaceAll("end$", "").replace("[7]", "[8]") + ALONE;
    assertThat(StatementLog.parse(both, "alicerce_vertical", null).units()).hasSize(2);
    assertThat(StatementLog.parse(both, "alicerce_vertical", null).alone())
        .isEqualTo(StatementLog.parse(ALONE, "alicerce_vertical", null));
  }

  @Test
  void what_was_done_for_other_stores_and_by_other_roles_is_left_out() {
    UUID store = UUID.fromString("00000000-0000-7000-8a11-000010000000");
    assertThat(StatementLog.parse(ALONE, "alicerce_vertical", store).units()).hasSize(1);
    assertThat(StatementLog.parse(TOGETHER, "alicerce_vertical", store).units()).hasSize(1);
    assertThat(StatementLog.parse(ALONE, "alicerce_vertical", UUID.randomUUID()).units()).isEmpty();
    assertThat(StatementLog.parse(ALONE, "alicerce_engines", null).units()).isEmpty();
  }

  @Test
  void arrays_are_told_apart_by_their_elements() {
    assertThat(ArrayText.types("{00000000-0000-7000-8a11-000010000000,NULL}")).containsExactly("uuid");
    assertThat(ArrayText.types("{2.000,-1.50}")).containsExactly("numeric");
    assertThat(ArrayText.types("{1,2}")).startsWith("int4");
    assertThat(ArrayText.types("{NULL,NULL}")).contains("text", "numeric", "uuid");
    assertThat(ArrayText.types("{base,\"a b\"}")).containsExactly("text");
    assertThat(ArrayText.types("{\"total\":1}")).as("JSON").isEmpty();
    assertThat(ArrayText.types("plain")).isEmpty();
  }
}
