package br.com.alicerce.platform.http;

import br.com.alicerce.platform.outcome.Outcome;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stands before every route of a controller: who may not is told so whatever they sent, before the body is read and an idempotency key
 * is taken. What the caller needs is declared at the route, or at the controller for all of its routes.
 *
 * @param routes that the compiler wrote for a controller
 * @param declaration says at a route what the caller needs
 * @param question asks the caller that is bound for it
 */
public record Door<A extends Annotation>(HttpFeature routes, Class<A> declaration, Function<A, Outcome<?>> question)
    implements HttpFeature {

  /** @throws IllegalStateException when a route declares nothing, for then nobody would be asked */
  @Override
  public void setup(HttpRouting.Builder routing) {
    Map<String, A> declared = Call.controller(routes).stream()
        .flatMap(controller -> Call.of(controller).stream())
        .collect(Collectors.toMap(call -> call.verb() + " " + call.path(), this::declared));
    routes.setup((HttpRouting.Builder) Proxy.newProxyInstance(
        Door.class.getClassLoader(), new Class<?>[] {HttpRouting.Builder.class}, (laid, verb, arguments) -> {
          A needed = Optional.ofNullable(declared.get(verb.getName() + " " + arguments[0]))
              .orElseThrow(() -> new IllegalStateException("No declared route: " + verb.getName() + " " + arguments[0]));
          verb.invoke(routing, arguments[0], Arrays.stream((Handler[]) arguments[1])
              .map(handler -> behind(needed, handler)).toArray(Handler[]::new));
          return laid;
        }));
  }

  private A declared(Call call) {
    return Optional.ofNullable(call.method().getAnnotation(declaration))
        .or(() -> Optional.ofNullable(call.method().getDeclaringClass().getAnnotation(declaration)))
        .orElseThrow(() -> new IllegalStateException("Nothing says who may " + call.verb() + " " + call.path()));
  }

  private Handler behind(A needed, Handler handler) {
    return (request, response) -> {
      question.apply(needed).orThrow();
      handler.handle(request, response);
    };
  }
}
