package br.com.alicerce.identity.users;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * Stands before {@link UserApi}: whoever may not manage people is told so whatever they sent, for its routes read and check the body before
 * anything else.
 */
public final class UsersDoor implements HttpFeature {

  private static final String PATH = "/api/v1/users";

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.any(PATH, UsersDoor::pass);
    routing.any(PATH + "/{id}", UsersDoor::pass);
  }

  private static void pass(ServerRequest request, ServerResponse response) {
    new Actor.Person(Caller.current()).managing(() -> Outcome.done(true)).orThrow();
    response.next();
  }
}
