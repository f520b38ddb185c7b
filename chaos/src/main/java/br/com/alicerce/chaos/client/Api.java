package br.com.alicerce.chaos.client;

import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A program that writes by the API as a good client does: each wish has an Idempotency-Key, and is repeated under it until it is
 * acknowledged, whatever becomes of the processes meanwhile. For one thread.
 */
final class Api {

  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final Duration TOKEN = Duration.ofMinutes(10);
  private static final long PAUSE_NANOS = 100_000_000;

  private final List<Integer> doors;
  private final Account account;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private int door;
  private @Nullable String token;
  private long tokenUntil;
  private long repeats;

  Api(List<Integer> doors, Account account) {
    this.doors = doors;
    this.account = account;
  }

  /** How often something had to be asked for again. */
  long repeats() {
    return repeats;
  }

  /** Writes, and answers the fields of what was acknowledged. */
  Map<String, @Nullable Object> write(String path, Map<String, ?> body) {
    UUID key = UUID.randomUUID();
    String json = Json.jsonb().toJson(body);
    String last = "";
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        HttpResponse<String> answer = send(path, Map.of("Authorization", "Bearer " + token(), "Idempotency-Key", key.toString()), json);
        last = answer.statusCode() + " " + answer.body();
        if (answer.statusCode() / 100 == 2) {
          return fields(answer);
        }
        if (isForGood(answer.statusCode())) {
          throw new Unacknowledged(path + " was refused: " + last);
        }
        if (answer.statusCode() == 401) {
          token = null;
        }
      } catch (IOException unanswered) {
        last = unanswered.toString();
        door++;
      }
      repeats++;
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new Unacknowledged(path + " was not acknowledged within " + PATIENCE.toSeconds() + " s; the last answer was " + last);
  }

  /** What is in flight, throttled, signed out or failed may go another way the next time. */
  private static boolean isForGood(int status) {
    return status / 100 == 4 && status != 401 && status != 409 && status != 429;
  }

  private String token() throws IOException {
    String now = token;
    if (now == null || System.nanoTime() - tokenUntil > 0) {
      HttpResponse<String> answer = send("/auth/login", Map.of("X-Tenant-Slug", account.slug()),
          Json.jsonb().toJson(Map.of("email", account.email(), "password", account.password())));
      if (answer.statusCode() != 200) {
        throw new IOException("login answered " + answer.statusCode());
      }
      now = String.valueOf(fields(answer).get("access_token"));
      token = now;
      tokenUntil = System.nanoTime() + TOKEN.toNanos();
    }
    return now;
  }

  private HttpResponse<String> send(String path, Map<String, String> headers, String body) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + doors.get(door % doors.size()) + path))
        .timeout(ANSWER).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unacknowledged("interrupted while waiting for " + path);
    }
  }

  private static Map<String, @Nullable Object> fields(HttpResponse<String> answer) {
    return Json.jsonb().type(Object.class).map().fromJson(answer.body());
  }
}
