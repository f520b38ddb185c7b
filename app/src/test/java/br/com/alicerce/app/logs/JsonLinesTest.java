package br.com.alicerce.app.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.house.catalog.MigratedDatabase;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A line of the log for programs: what it is followed by, and what must never stand in it. */
class JsonLinesTest {

  private static final UUID STORE = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
  private static final Caller CALLER = new Caller(UUID.randomUUID(), STORE, "lojadoze", "Maria das Dores", Set.of(Role.ADMIN));

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger logger = context.getLogger("br.com.alicerce.Somewhere");

  @Test
  void a_line_is_one_object_with_trace_store_and_service() {
    String[] line = new String[1];
    Trace.run("trace-0000000001", () -> CurrentStore.run(STORE, () -> CALLER.run(() -> line[0] = line(null, "said {}\n\"twice\"", "it"))));
    assertThat(line[0]).endsWith("\n").doesNotContain("Maria");
    assertThat(line[0].strip()).doesNotContain("\n");
    Map<String, Object> fields = Json.jsonb().type(Object.class).map().fromJson(line[0]);
    assertThat(fields).containsEntry("service", "vertical").containsEntry("trace_id", "trace-0000000001")
        .containsEntry("store", "lojadoze").containsEntry("store_id", STORE.toString())
        .containsEntry("level", "WARN").containsEntry("formattedMessage", "said it\n\"twice\"");
  }

  @Test
  void outside_of_any_request_there_is_no_store_and_no_trace() {
    assertThat(line(null, "started")).doesNotContain("trace_id").doesNotContain("store").contains("\"service\":\"vertical\"");
  }

  @Test
  void a_failure_of_the_database_tells_nothing_that_somebody_typed() {
    try (Database vertical = MigratedDatabase.database().vertical()) {
      Throwable failure = catchThrowable(() -> CurrentStore.run(STORE, () -> vertical.writeAlways(session -> {
        for (int twice = 0; twice < 2; twice++) {
          session.sql("""
              insert into identity.users (tenant_id, id, name, email, password_hash, roles, created_at, updated_at)
              values (:tenant, :id, :name, :email, 'x', '{admin}', now(), now())""")
              .bind("tenant", STORE).bind("id", UUID.randomUUID()).bind("name", "Maria das Dores")
              .bind("email", "maria@canario.test").update();
        }
        return STORE;
      })));
      assertThat(failure).isNotNull();
      assertThat(line(failure, "failed")).contains("users_email").doesNotContain("maria@canario").doesNotContain("Maria");
    }
  }

  @Test
  void the_format_is_text_or_json_and_nothing_else() {
    assertThat(LogFormat.of(Configuration.read(Map.of(), null))).isEqualTo(LogFormat.TEXT);
    assertThat(LogFormat.of(Configuration.read(Map.of("LOG_FORMAT", "json"), null))).isEqualTo(LogFormat.JSON);
    assertThatThrownBy(() -> LogFormat.of(Configuration.read(Map.of("LOG_FORMAT", "xml"), null)))
        .isInstanceOf(OperatorError.class).hasMessageContaining("text or json");
  }

  private String line(@Nullable Throwable failure, String message, Object... arguments) {
    JsonLines lines = new JsonLines("vertical");
    lines.setContext(context);
    lines.start();
    LoggingEvent event = new LoggingEvent("JsonLinesTest", logger, Level.WARN, message, failure, arguments);
    return new String(lines.encode(event), StandardCharsets.UTF_8);
  }
}
