package br.com.alicerce.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.observability.Metrics;
import io.helidon.webserver.http.HttpFeature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DrainTest {

  private static final HttpSettings BEHIND_A_PROXY = HttpSettings.loopback();
  private static final HttpSettings BEHIND_ANOTHER = new HttpSettings(null, Set.of("192.0.2.1"), true);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void who_stays_keeps_connections_and_turns_nobody_away() throws Exception {
    try (HttpServer server = server(new Drain(Duration.ofMinutes(1), BEHIND_A_PROXY))) {
      HttpResponse<String> answer = http.send(get(server, true), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Connection").orElse("")).isNotEqualToIgnoringCase("close");
    }
  }

  @Test
  void who_leaves_closes_every_connection_and_turns_away_only_what_may_go_elsewhere() throws Exception {
    try (HttpServer server = server(leaving(BEHIND_A_PROXY))) {
      expectLastAnswer(502, http.send(get(server, true), BodyHandlers.ofString()));
      expectLastAnswer(200, http.send(get(server, false), BodyHandlers.ofString()));
      HttpRequest post = HttpRequest.newBuilder(uri(server, "/")).POST(BodyPublishers.ofString("x")).build();
      expectLastAnswer(201, http.send(post, BodyHandlers.ofString()));
    }
  }

  @Test
  void nobody_but_the_proxy_can_have_a_request_turned_away() throws Exception {
    try (HttpServer server = server(leaving(BEHIND_ANOTHER))) {
      expectLastAnswer(200, http.send(get(server, true), BodyHandlers.ofString()));
    }
  }

  @Test
  void an_answer_that_was_on_its_way_when_leaving_began_closes_its_connection_too() throws Exception {
    Drain drain = new Drain(Duration.ZERO, BEHIND_A_PROXY);
    try (HttpServer server = server(drain)) {
      var slow = http.sendAsync(HttpRequest.newBuilder(uri(server, "/slow")).build(), BodyHandlers.ofString());
      inside.await();
      drain.run(server.port());
      goOn.countDown();
      expectLastAnswer(200, slow.get());
    }
  }

  private static void expectLastAnswer(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Connection").orElse("")).isEqualToIgnoringCase("close");
  }

  private static Drain leaving(HttpSettings settings) {
    Drain drain = new Drain(Duration.ZERO, settings);
    drain.run(1);
    return drain;
  }

  private HttpServer server(Drain drain) {
    HttpFeature routes = routing -> routing
        .get("/", (_, response) -> response.send("here"))
        .post("/", (_, response) -> response.status(201).send())
        .get("/slow", (_, response) -> {
          inside.countDown();
          goOn.await();
          response.send("late");
        });
    return HttpServer.start("127.0.0.1", 0, HttpLimits.usual(), (_, response, problem) -> ProblemJson.send(response, problem),
        List.of(new RequestMetrics(new Metrics("test").registry()), drain), List.of(routes));
  }

  private static HttpRequest get(HttpServer server, boolean mayGoElsewhere) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(server, "/"));
    return mayGoElsewhere ? request.header("X-May-Go-Elsewhere", "yes").build() : request.build();
  }

  private static URI uri(HttpServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
