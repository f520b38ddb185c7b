package br.com.alicerce.platform.http;

import br.com.alicerce.platform.json.InvalidField;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.avaje.http.api.InvalidPathArgumentException;
import io.avaje.http.api.InvalidTypeArgumentException;
import io.avaje.http.api.RequiredArgumentException;
import io.avaje.json.JsonException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where whatever went wrong becomes an answer: problem details for programs, a page for people. Bad input is never a 5xx,
 * and a failure tells its trace id and nothing of its inside.
 */
public final class ErrorHandling implements HttpFeature {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

  private final ErrorPage page;

  public ErrorHandling(ErrorPage page) {
    this.page = page;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.error(Throwable.class, this::handle);
  }

  private void handle(ServerRequest request, ServerResponse response, Throwable failure) {
    Problem problem = problemOf(failure);
    if (problem.status() >= 500) {
      LOG.error("{} {} failed, trace {}", request.prologue().method(),
          SecretAddress.logged(request.path().path()), Trace.id(), failure);
    }
    response.headers().remove(HeaderNames.CONTENT_LENGTH); // a route that answers 204 has said that there is none
    if (SecretAddress.is(request.path().path())) {
      SecretAddress.seal(response);
    }
    if (problem.retryAfter() != null) {
      response.header(HeaderNames.RETRY_AFTER, Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
    }
    if (ForPrograms.is(request)) {
      ProblemJson.send(response, problem);
    } else {
      page.send(request, response, problem);
    }
  }

  static Problem problemOf(Throwable failure) {
    return switch (failure) {
      case RefusedException refused -> Problem.of(refused.refusal());
      case InvalidField invalid when !invalid.field().isEmpty() -> invalid(invalid.field(), invalid.getMessage());
      case JsonException _ -> Problem.of(new Refusal.Unreadable("O corpo não é um JSON que se possa ler."));
      case InvalidPathArgumentException _ -> Problem.of(new Refusal.NotFound("O endereço não leva a nada desta loja."));
      case RequiredArgumentException required -> invalid(required.getProperty(), "Campo obrigatório.");
      case InvalidTypeArgumentException _ -> invalid("query", "Um parâmetro da consulta não está no formato esperado.");
      case HttpException http -> ofHttp(http);
      default -> DatabaseProblems.of(failure).orElse(Problem.INTERNAL);
    };
  }

  private static Problem invalid(String field, String message) {
    return Problem.of(new Refusal.Invalid(List.of(new FieldError(field, message))));
  }

  private static Problem ofHttp(HttpException failure) {
    int status = failure.status().code();
    return switch (status) {
      case 404 -> Problem.of(new Refusal.NotFound("Este endereço não existe."));
      case 405 -> Problem.simple(405, "metodo_nao_permitido", "Método não permitido", "Este endereço não aceita este método.");
      case 413 -> Problem.simple(413, "grande_demais", "Grande demais", "O conteúdo enviado passa do limite.");
      case 415 -> Problem.simple(415, "tipo_nao_aceito", "Tipo não aceito", "Envie o corpo como application/json.");
      default -> status < 500
          ? Problem.simple(status, "pedido_invalido", "Pedido inválido", "O pedido não pôde ser lido.")
          : Problem.INTERNAL;
    };
  }
}
