package br.com.alicerce.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.Slug;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForgetOldKeysTest {

  @Test
  void answers_are_kept_for_two_days_and_no_longer() {
    TestDatabase database = TestDatabase.with(Schema.PLATFORM);
    UUID store = UUID.randomUUID();
    try (Database migrator = database.migrator(); Database vertical = database.vertical()) {
      for (String age : List.of("47 hours", "49 hours", "60 days")) {
        migrator.unbound(session -> session.sql("""
            insert into platform.idempotency_key (tenant_id, user_id, route, key, fingerprint, status, answer, created_at)
            values (:tenant, gen_random_uuid(), 'POST /x', :age, '', 201, '{}', clock_timestamp() - cast(:age as interval))""")
            .bind("tenant", store)
            .bind("age", age)
            .update());
      }
      Store known = new Store(store, new Slug("loja"), "Loja", null, Branding.usual(), true, Instant.EPOCH);
      assertThat(ForgetOldKeys.once(vertical, List.of(known))).isEqualTo(2);
      List<String> left = migrator.unbound(session -> session.sql("select key from platform.idempotency_key").list(row -> row.text("key")));
      assertThat(left).containsExactly("47 hours");
    }
  }
}
