package br.com.alicerce.identity.sessions;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Produces;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The public keys that access tokens are signed by, as the file says them now. */
@Controller
public final class JwksApi {

  private final Path file;

  public JwksApi(Path file) {
    this.file = file;
  }

  @Get("/auth/jwks.json")
  @Produces("application/json")
  void keys(ServerResponse response) {
    byte[] keys = read();
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    response.send(keys);
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new RefusedException(
          new Refusal.Unavailable("As chaves públicas não podem ser lidas agora.", Duration.ofSeconds(5)));
    }
  }
}
