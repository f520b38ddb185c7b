package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which entries of a register a list shows. */
public enum Situacao {
  ATIVOS(List.of(true)),
  INATIVOS(List.of(false)),
  TODOS(List.of(true, false));

  private final List<Boolean> shown;

  Situacao(List<Boolean> shown) {
    this.shown = shown;
  }

  /**
   * Reads the query parameter of a list: {@code true}, {@code false} or {@code todos}; without one, only active
   * entries.
   *
   * @param field the parameter's name, {@code ativo} or {@code ativa}
   * @throws RefusedException with 422 for any other text
   */
  public static Situacao of(String field, @Nullable String text) {
    return switch (text) {
      case null -> ATIVOS;
      case "true" -> ATIVOS;
      case "false" -> INATIVOS;
      case "todos" -> TODOS;
      default -> throw new RefusedException(
          new Refusal.Invalid(List.of(new FieldError(field, "Use true, false ou todos."))));
    };
  }

  /** The values of the column that are shown. */
  public List<Boolean> shown() {
    return shown;
  }
}
