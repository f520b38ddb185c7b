package br.com.alicerce.platform.http;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as HTTP tells it, by RFC 9457.
 *
 * @param status the HTTP status
 * @param code stable word for programs
 * @param title short, in pt-BR
 * @param detail for the person who asked, in pt-BR
 * @param currentStatus where the thing stands, when its state is what forbids
 * @param errors the fields at fault
 * @param retryAfter when another try is worth it
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    @Nullable String currentStatus,
    List<FieldError> errors,
    @Nullable Duration retryAfter) {

  /** What a person is told when the machinery failed: nothing of its inside. */
  public static final Problem INTERNAL =
      simple(500, "erro_interno", "Algo deu errado aqui", "Não foi culpa sua. Tente de novo; se repetir, informe o código deste erro.");

  /** The one place where a kind of refusal becomes a status. */
  public static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Unreadable(String detail) -> simple(400, "ilegivel", "Pedido ilegível", detail);
      case Refusal.Unauthenticated(String detail) -> simple(401, "nao_autenticado", "Quem é você?", detail);
      case Refusal.Forbidden(String detail) -> simple(403, "sem_permissao", "Sem permissão", detail);
      case Refusal.NotFound(String what) -> simple(404, "nao_encontrado", "Não encontrado", what);
      case Refusal.Conflict(String code, String detail, String status) ->
          new Problem(409, code, "A situação não permite", detail, status, List.of(), null);
      case Refusal.Stale(String detail) -> simple(412, "desatualizado", "Alguém alterou antes de você", detail);
      case Refusal.PreconditionRequired() ->
          simple(428, "if_match_obrigatorio", "Falta a versão", "Envie o cabeçalho If-Match com o ETag da leitura.");
      case Refusal.Invalid(List<FieldError> errors) ->
          new Problem(422, "invalido", "Há campos a corrigir", summary(errors), null, errors, null);
      case Refusal.KeyReused() -> simple(
          422, "chave_reutilizada", "Chave já usada", "Esta Idempotency-Key já foi usada com outro conteúdo. Use uma chave nova.");
      case Refusal.TooMany(String detail, Duration after) ->
          new Problem(429, "muitos_pedidos", "Muitos pedidos", detail, null, List.of(), after);
      case Refusal.Unavailable(String detail, Duration after) ->
          new Problem(503, "indisponivel", "Indisponível no momento", detail, null, List.of(), after);
    };
  }

  /** A problem of nothing but a status and words. */
  public static Problem simple(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, null, List.of(), null);
  }

  private static String summary(List<FieldError> errors) {
    return errors.size() == 1 ? errors.getFirst().message() : "Corrija os " + errors.size() + " campos indicados.";
  }
}
