package br.com.alicerce.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Put;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

class DoorTest {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Needs {}

  @Path("/things")
  static final class Things {

    @Get
    @Needs
    void list() {}

    /** As the compiler writes them. */
    record Route(String path) implements HttpFeature {

      @Override
      public void setup(HttpRouting.Builder routing) {
        routing.get(path, (_, response) -> response.send());
      }
    }
  }

  @Path("/open")
  static final class Open {

    @Put
    void change() {}

    record Route() implements HttpFeature {

      @Override
      public void setup(HttpRouting.Builder routing) {
        routing.put("/open", (_, response) -> response.send());
      }
    }
  }

  @Test
  void a_route_that_says_what_it_needs_is_laid() {
    assertThatCode(() -> lay(new Things.Route("/things"))).doesNotThrowAnyException();
  }

  @Test
  void a_route_that_says_nothing_is_not_laid() {
    assertThatThrownBy(() -> lay(new Open.Route())).isInstanceOf(IllegalStateException.class).hasMessageContaining("put /open");
  }

  @Test
  void a_route_that_no_controller_declares_is_not_laid() {
    assertThatThrownBy(() -> lay(new Things.Route("/others")))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("get /others");
  }

  private static void lay(HttpFeature routes) {
    new Door<>(routes, Needs.class, _ -> Outcome.done(true)).setup(HttpRouting.builder());
  }
}
