package br.com.alicerce.platform.http;

import br.com.alicerce.platform.PrintableText;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import io.avaje.jsonb.JsonType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a write of the API: one transaction, and with an {@code Idempotency-Key} at most one effect a key. The stored answer is written
 * in the same transaction as the effect, so neither is ever there without the other; refusals and failures are not stored.
 */
public final class Writes {

  private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
  private static final int LONGEST_KEY = 200;

  private final Database database;

  public Writes(Database database) {
    this.database = database;
  }

  /**
   * Runs {@code work} in one transaction and sets the status of its answer.
   *
   * @param body what the client sent, for telling a repeated call from another one under the same key; null when it sent nothing
   * @param type how the answer is stored
   * @return the answer's body, of this call or of the first one with the same key
   * @throws br.com.alicerce.platform.outcome.RefusedException when it was refused; nothing is then written
   */
  public <T> T run(
      ServerRequest request, ServerResponse response, @Nullable Object body, Class<T> type, Function<Session, Outcome<Answer<T>>> work) {
    Answer<T> answer = once(request.headers().first(KEY), request, body, type, work).orThrow();
    response.status(answer.status());
    return answer.body();
  }

  /**
   * Runs the write that a form of a page asks for, once a key of the form.
   *
   * @param work answers where the browser goes next
   * @return where the browser goes next, or the refusal, for showing it beside the fields
   */
  public Outcome<String> runForm(ServerRequest request, FormFields form, Function<Session, Outcome<String>> work) {
    return once(form.idempotencyKey(), request, form.content(), NextPage.class,
            session -> work.apply(session).map(NextPage::new).map(Answer::ok))
        .map(answer -> answer.body().location());
  }

  /**
   * The same for a form that is answered by a page at once.
   *
   * @param type how the answer is stored
   */
  public <T> Outcome<T> runForm(ServerRequest request, FormFields form, Class<T> type, Function<Session, Outcome<T>> work) {
    return once(form.idempotencyKey(), request, form.content(), type, session -> work.apply(session).map(Answer::ok)).map(Answer::body);
  }

  private <T> Outcome<Answer<T>> once(
      Optional<String> key, ServerRequest request, @Nullable Object body, Class<T> type, Function<Session, Outcome<Answer<T>>> work) {
    return key.isEmpty() ? database.write(work) : once(key.get(), request, body, type, work);
  }

  private <T> Outcome<Answer<T>> once(
      String key, ServerRequest request, @Nullable Object body, Class<T> type, Function<Session, Outcome<Answer<T>>> work) {
    if (key.isBlank() || key.length() > LONGEST_KEY || !PrintableText.is(key)) {
      return Outcome.invalid("Idempotency-Key", "Use de 1 a " + LONGEST_KEY + " caracteres imprimíveis.");
    }
    JsonType<T> json = Json.lenient().type(type); // the answer may have been given by another release
    IdempotencyKey identity = IdempotencyKey.of(key, request.prologue().method().text() + " " + request.path().path(), body);
    return database.write(session -> IdempotencyKeys.lock(session, identity)
        ? IdempotencyKeys.find(session, identity)
            .map(stored -> replay(stored, identity, json))
            .orElseGet(() -> work.apply(session).map(answer -> store(session, identity, answer, json)))
        : Outcome.refused(new Refusal.Conflict("em_andamento", "O mesmo pedido ainda está em andamento. Aguarde um instante.", null)));
  }

  private static <T> Outcome<Answer<T>> replay(IdempotencyKeys.Stored stored, IdempotencyKey identity, JsonType<T> json) {
    return identity.hasFingerprint(stored.fingerprint())
        ? Outcome.done(new Answer<>(stored.status(), json.fromJson(stored.answer())))
        : Outcome.refused(new Refusal.KeyReused());
  }

  private static <T> Answer<T> store(Session session, IdempotencyKey identity, Answer<T> answer, JsonType<T> json) {
    IdempotencyKeys.store(session, identity, answer.status(), json.toJson(answer.body()));
    return answer;
  }
}
