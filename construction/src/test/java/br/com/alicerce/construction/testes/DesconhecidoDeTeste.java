package br.com.alicerce.construction.testes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody without a login at a store's address, from a machine that no other test comes from. */
public final class DesconhecidoDeTeste {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final Pattern CONTEUDO = Pattern.compile("name=\"conteudo\" value=\"([0-9a-f]{64})\"");

  private final ServidorDeTeste servidor;
  private final String slug;
  private final int machine = NEXT.getAndIncrement();
  private final String endereco = "203.0." + machine / 250 + "." + (machine % 250 + 1);

  public DesconhecidoDeTeste(ServidorDeTeste servidor, String slug) {
    this.servidor = servidor;
    this.slug = slug;
  }

  /** Where they come from. */
  public String endereco() {
    return endereco;
  }

  public RespostaDeTeste visit(String path) {
    return send(request(path).GET());
  }

  /** What the page at a link says that will be approved. */
  public String conteudo(String link) {
    return conteudo(visit(link).expect(200));
  }

  /** The same of a page that they have before them. */
  public static String conteudo(RespostaDeTeste page) {
    var found = CONTEUDO.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  /** Sends a form as a browser does from a page that names its address to nobody; fields as name, value, name, value… */
  public RespostaDeTeste submit(String path, String... fields) {
    return submitWith("Origin", "null", path, fields);
  }

  /** The same with a header that tells where it comes from. */
  public RespostaDeTeste submitWith(String header, String value, String path, String... fields) {
    StringJoiner body = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(request(path)
        .header(header, value)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(servidor.uri(path)).header("X-Tenant-Slug", slug).header("X-Forwarded-For", endereco);
  }

  private RespostaDeTeste send(HttpRequest.Builder request) {
    try {
      return new RespostaDeTeste(servidor.http().send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
