package br.com.alicerce.app.ops;

import br.com.alicerce.app.ops.page.Door;
import br.com.alicerce.app.ops.page.OpsSender;
import br.com.alicerce.app.ops.page.ThisMachine;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.pages.Templates;
import gg.jte.Content;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's page, beside health and metrics on the port that no proxy publishes: {@code /ops}. It is answered to this machine alone,
 * and but for the login to whoever came through the operator's own door.
 */
final class OpsPage implements HttpFeature {

  private static final Templates TEMPLATES = Templates.of("app");
  private static final String LOGIN = "/ops/login";

  private final String service;
  private final Watch watch;
  private final Plans plans;
  private final Door door;

  OpsPage(String service, Watch watch, Plans plans, Door door) {
    this.service = service;
    this.watch = watch;
    this.plans = plans;
    this.door = door;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/ops", here(behindTheDoor(this::page)));
    routing.get("/ops/now", here(behindTheDoor((_, response) -> OpsSender.fragment(response, now()))));
    routing.get("/ops/stores", here(behindTheDoor((_, response) -> OpsSender.fragment(response, stores()))));
    routing.get("/ops/alerts", here(behindTheDoor((_, response) -> OpsSender.fragment(response, alerts()))));
    routing.get("/ops/statements", here(behindTheDoor((_, response) -> OpsSender.fragment(response, statements()))));
    routing.get("/ops/series.json", here(behindTheDoor((_, response) ->
        OpsSender.json(response, Json.jsonb().toJsonBytes(Charts.of(watch.ring().all()))))));
    routing.get(LOGIN, here((_, response) -> login(response, "")));
    routing.post(LOGIN, here(this::enter));
    routing.post("/ops/logout", here(this::leave));
  }

  private void page(ServerRequest request, ServerResponse response) {
    OpsSender.page(response, TEMPLATES.content("ops/house.jte", Map.of("service", service, "now", now(), "stores", stores(),
        "alerts", alerts(), "statements", statements())));
  }

  private Content now() {
    return TEMPLATES.content("ops/now.jte", NowView.of(watch));
  }

  private Content stores() {
    return TEMPLATES.content("ops/stores.jte", NowView.of(watch));
  }

  private Content alerts() {
    return TEMPLATES.content("ops/alerts.jte", NowView.of(watch));
  }

  private Content statements() {
    return TEMPLATES.content("ops/statements.jte", StatementsView.of(watch, plans));
  }

  private void enter(ServerRequest request, ServerResponse response) {
    if (!ThisMachine.isOwnForm(request)) {
      OpsSender.text(response, Status.FORBIDDEN_403, "The form came from another page.");
      return;
    }
    Optional<String> refusal = door.enter(response, FormFields.of(request).text("password").orElse(""));
    if (refusal.isEmpty()) {
      OpsSender.redirect(response, "/ops");
    } else {
      response.status(Status.UNAUTHORIZED_401);
      login(response, refusal.get());
    }
  }

  private void leave(ServerRequest request, ServerResponse response) {
    if (ThisMachine.isOwnForm(request)) {
      door.leave(request, response);
    }
    OpsSender.redirect(response, LOGIN);
  }

  private static void login(ServerResponse response, String refusal) {
    OpsSender.page(response, TEMPLATES.content("ops/login.jte", refusal));
  }

  private Handler here(Handler handler) {
    return (request, response) -> {
      if (!ThisMachine.isAsking(request)) {
        OpsSender.text(response, Status.FORBIDDEN_403, "This page is answered to its own machine: come through an SSH tunnel.");
      } else if (!door.isThere()) {
        OpsSender.text(response, Status.NOT_FOUND_404, "There is no operator's page without a password: alicerce ops password sets one.");
      } else {
        handler.handle(request, response);
      }
    };
  }

  private Handler behindTheDoor(Handler handler) {
    return (request, response) -> {
      if (door.isOpenTo(request)) {
        handler.handle(request, response);
      } else if (request.path().path().equals("/ops")) {
        OpsSender.redirect(response, LOGIN);
      } else {
        OpsSender.text(response, Status.UNAUTHORIZED_401, "Log in at /ops.");
      }
    };
  }
}
