package br.com.alicerce.platform.pages;

import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.pages.ui.Flash;
import br.com.alicerce.platform.pages.ui.Tone;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Carries one sentence from the page that took a form to the page that is shown next. It is shown as text and never as markup. */
final class FlashCookie {

  private static final String NAME = "alicerce_flash";
  private static final int LONGEST = 1_000;
  private static final Duration LIFE = Duration.ofMinutes(1);

  private final HttpSettings settings;

  FlashCookie(HttpSettings settings) {
    this.settings = settings;
  }

  void give(ServerResponse response, Flash flash) {
    byte[] text = (flash.tone().name() + "|" + flash.text()).getBytes(StandardCharsets.UTF_8);
    set(response, Base64.getUrlEncoder().withoutPadding().encodeToString(text), LIFE);
  }

  Optional<Flash> take(ServerRequest request, ServerResponse response) {
    if (!request.headers().contains(HeaderNames.COOKIE)) {
      return Optional.empty();
    }
    Optional<String> cookie = Optional.ofNullable(request.headers().cookies().first(NAME).orElse(null));
    cookie.ifPresent(_ -> set(response, "", Duration.ZERO));
    return cookie.filter(value -> value.length() <= LONGEST).flatMap(FlashCookie::read);
  }

  private static Optional<Flash> read(String cookie) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split("\\|", 2);
      return Arrays.stream(Tone.values())
          .filter(tone -> parts.length == 2 && tone.name().equals(parts[0]))
          .findFirst()
          .map(tone -> new Flash(tone, parts[1]));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private void set(ServerResponse response, String value, Duration life) {
    response.headers().addCookie(SetCookie.builder(NAME, value)
        .path("/")
        .maxAge(life)
        .httpOnly(true)
        .secure(settings.secureCookies())
        .sameSite(SetCookie.SameSite.LAX)
        .build());
  }
}
