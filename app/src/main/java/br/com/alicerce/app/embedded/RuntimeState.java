package br.com.alicerce.app.embedded;

import br.com.alicerce.app.OperatorError;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator's command must know to talk to a running installation with embedded servers. Lies in
 * {@code runtime.json} of its data directory (mode 0600) from its start to its orderly stop.
 *
 * @param pid of the process that supervises the servers
 * @param httpPort where it answers browsers, once it does
 * @param passwords by name: {@code postgres} and {@code redis}, and those of the database roles
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record RuntimeState(
    long pid,
    Instant startedAt,
    @Nullable Integer httpPort,
    ServerState postgres,
    ServerState redis,
    Map<String, String> passwords) {

  private static final JsonType<RuntimeState> JSON = Jsonb.builder().build().type(RuntimeState.class);

  /** A server's port on 127.0.0.1 and its process. */
  @Json
  public record ServerState(int port, long pid) {}

  /** That of the process running on this data directory now; none if there is no such process, whatever a file says. */
  public static Optional<RuntimeState> running(Path dataDir) {
    return DataDir.held(dataDir) ? read(dataDir) : Optional.empty();
  }

  /** The same with this port for browsers. */
  public RuntimeState withHttpPort(int port) {
    return new RuntimeState(pid, startedAt, port, postgres, redis, passwords);
  }

  static Optional<RuntimeState> read(Path dataDir) {
    OwnersFile file = file(dataDir);
    try {
      return file.read().map(JSON::fromJson);
    } catch (JsonException broken) {
      throw new OperatorError(file.path() + " is not valid JSON: stop Alicerce and start it again", broken);
    }
  }

  void write(Path dataDir) {
    file(dataDir).write(JSON.toJsonPretty(this));
  }

  static void delete(Path dataDir) {
    file(dataDir).delete();
  }

  private static OwnersFile file(Path dataDir) {
    return new OwnersFile(dataDir.resolve("runtime.json"));
  }
}
