package br.com.alicerce.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.pages.Assets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final byte[] CONTENT = Assets.at("js/flash.js").orElseThrow().content();

  private static HttpServer server;

  @BeforeAll
  static void start() {
    server = HttpServer.start("127.0.0.1", 0, HttpLimits.usual(),
        (_, response, problem) -> ProblemJson.send(response, problem), List.of(), List.of(new StaticFiles()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void its_own_address_is_kept_for_ever() throws Exception {
    assertThat(header(get(Assets.url("js/flash.js"), ""), "Cache-Control")).contains("immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static/js/flash.js", "/static/js/flash.js?v=", "/static/js/flash.js?v=0123456789ab"})
  void another_releases_address_is_asked_for_again(String address) throws Exception {
    HttpResponse<byte[]> answer = get(address, "");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.body()).isEqualTo(CONTENT);
  }

  @Test
  void who_takes_gzip_gets_it_under_a_tag_of_its_own() throws Exception {
    HttpResponse<byte[]> plain = get("/static/js/flash.js", "br");
    HttpResponse<byte[]> gzip = get("/static/js/flash.js", "br, gzip;q=0.5");
    assertThat(gzip.body()).hasSizeLessThan(CONTENT.length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(CONTENT);
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(gzip, "ETag")).isNotEqualTo(header(plain, "ETag"));
    assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "br, gzip; q=0.0", "identity"})
  void who_does_not_take_it_gets_the_content(String accepts) throws Exception {
    assertThat(get("/static/js/flash.js", accepts).body()).isEqualTo(CONTENT);
  }

  private static HttpResponse<byte[]> get(String address, String accepts) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
        .header("Accept-Encoding", accepts.isEmpty() ? "identity" : accepts).build();
    return HTTP.send(request, BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
