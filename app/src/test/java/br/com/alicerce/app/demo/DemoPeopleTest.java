package br.com.alicerce.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.security.SigningKeys;
import br.com.alicerce.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPeopleTest {

  @TempDir private Path directory;

  @Test
  void a_store_whose_people_were_only_half_hired_gets_the_others_at_the_next_start() throws IOException {
    try (Database vertical = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Identity.SCHEMA).vertical()) {
      Operator operator = operator(vertical);
      operator.createStore(new NewStore("demo", "Casa Forte", null, Branding.usual()), "Helena", "admin@demo.alicerce", DemoPeople.PASSWORD)
          .orThrow();
      DemoPeople people = DemoPeople.open(operator);
      assertThat(people.sellers()).hasSize(3);
      assertThat(people.owner().name()).isEqualTo("Helena");
      assertThat(DemoPeople.open(operator)).isEqualTo(people);
      assertThat(operator.people("demo").orThrow()).hasSize(8).extracting(User::email).doesNotHaveDuplicates();
    }
  }

  private Operator operator(Database vertical) throws IOException {
    Clock clock = Clock.systemUTC();
    Path jwks = directory.resolve("jwks.json");
    SigningKeys keys = new SigningKeys(directory.resolve("signing.json"), jwks, clock);
    keys.ensure();
    return new Identity(vertical, keys, jwks, HttpSettings.loopback(), clock).operator();
  }
}
