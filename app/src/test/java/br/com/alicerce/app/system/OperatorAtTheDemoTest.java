package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operator's commands find a running demo by its data directory, and do to its stores and people what they say. */
class OperatorAtTheDemoTest {

  private static DemoInstallation demo;

  @BeforeAll
  static void open() {
    demo = DemoInstallation.shared();
  }

  @Test
  void the_operator_sees_that_all_is_well_and_where() {
    OperatorConsole.Printed status = demo.operator("status", "--json");
    assertThat(status.text()).contains(demo.url().replace("127.0.0.1", "localhost")).containsPattern("\"not_well\": \\[\\s*]");
    assertThat(status.exitCode()).isZero();
    assertThat(demo.operator("events", "lag").text()).containsPattern("(?m)^demo +\\d+");
    assertThat(demo.operator("migrate").text()).contains("up to date");
  }

  @Test
  void a_store_that_is_switched_off_lets_nobody_in_any_more() {
    ContractStore store = new ContractStore(demo);
    assertThat(demo.operator("tenant", "list").text()).contains("demo", store.slug());
    assertThat(demo.operator("tenant", "deactivate", store.slug()).exitCode()).isZero();
    store.client().expect(401, "POST", "/auth/login", null,
        Map.of("email", ContractStore.ADMIN, "password", ContractStore.PASSWORD));
  }

  @Test
  void a_new_password_lets_in_and_the_old_one_no_more() {
    ContractStore store = new ContractStore(demo);
    assertThat(demo.operator("user", "reset-password", "--tenant", store.slug(), "--email", ContractStore.ADMIN,
        "--password-file", demo.secret("areia-lavada-media-9").toString()).exitCode()).isZero();
    store.client().expect(401, "POST", "/auth/login", null,
        Map.of("email", ContractStore.ADMIN, "password", ContractStore.PASSWORD));
    store.client().expect(200, "POST", "/auth/login", null,
        Map.of("email", ContractStore.ADMIN, "password", "areia-lavada-media-9"));
  }

  @Test
  void what_can_not_be_done_is_said_in_one_line() {
    OperatorConsole.Printed again = demo.operator("tenant", "create", "--slug", "demo", "--name", "Outra",
        "--admin-email", "a@b.test", "--admin-password-file", demo.secret("tijolo-por-tijolo-12").toString());
    assertThat(again.exitCode()).isNotZero();
  }
}
