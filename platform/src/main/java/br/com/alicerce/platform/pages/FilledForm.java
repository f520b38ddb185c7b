package br.com.alicerce.platform.pages;

import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.pages.ui.Checkbox;
import br.com.alicerce.platform.pages.ui.Choice;
import br.com.alicerce.platform.pages.ui.Field;
import br.com.alicerce.platform.pages.ui.FieldErrors;
import br.com.alicerce.platform.pages.ui.ProblemAlert;
import br.com.alicerce.platform.pages.ui.Select;
import br.com.alicerce.platform.pages.ui.TextArea;
import io.helidon.http.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it: what stands in its inputs, by their names, and what was refused when it was sent.
 *
 * @param values what stands in the inputs; one that is missing is empty
 * @param problem why the form was not taken; null at first
 * @param typed what the person had typed where {@code values} are now others, told beside the input; else empty
 */
public record FilledForm(Map<String, String> values, @Nullable Problem problem, Map<String, String> typed) {

  private static final Refusal STALE = new Refusal.Stale("Os campos mostram o que vale agora; o que você havia "
      + "digitado está logo abaixo de cada um. Confira e salve de novo.");
  private static final Refusal SENT_TWICE = new Refusal.Conflict(
      "formulario_ja_enviado", "Este formulário já foi enviado com outro conteúdo. Confira e salve de novo.", null);

  public FilledForm {
    values = Map.copyOf(values);
    typed = Map.copyOf(typed);
  }

  /** A form that holds these values. */
  public static FilledForm of(Map<String, String> values) {
    return new FilledForm(values, null, Map.of());
  }

  /**
   * The form again after it was refused. One written for an older version shows the values of now, and beside them what
   * was typed.
   *
   * @param now what is in force, asked for when the form is stale
   * @throws RefusedException for a refusal that filling in the form again can't mend
   */
  public static FilledForm again(FormFields sent, Refusal refusal, Supplier<Map<String, String>> now) {
    return switch (refusal) {
      case Refusal.Invalid _, Refusal.Conflict _, Refusal.TooMany _, Refusal.Unavailable _ ->
          new FilledForm(firsts(sent), Problem.of(refusal), Map.of());
      case Refusal.KeyReused() -> new FilledForm(firsts(sent), Problem.of(SENT_TWICE), Map.of());
      case Refusal.Stale _ -> stale(firsts(sent), now.get());
      case Refusal.Unreadable _, Refusal.Unauthenticated _, Refusal.Forbidden _, Refusal.NotFound _,
          Refusal.PreconditionRequired _ -> throw new RefusedException(refusal);
    };
  }

  /** What stands in the input with this name; empty for nothing. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** The HTTP status of a page that shows this form. */
  public int status() {
    return problem == null ? 200 : problem.status();
  }

  public Field fill(Field field) {
    return field.value(value(field.name())).error(error(field.name())).hint(hint(field.name(), field.hint()));
  }

  public TextArea fill(TextArea area) {
    return area.value(value(area.name())).error(error(area.name())).hint(hint(area.name(), area.hint()));
  }

  public Select fill(Select select) {
    return select.value(value(select.name())).error(error(select.name())).hint(hint(select.name(), select.hint()));
  }

  public Choice fill(Choice choice) {
    return new Choice(choice.name(), choice.label(), choice.options(), value(choice.name()));
  }

  public Checkbox fill(Checkbox checkbox) {
    return new Checkbox(checkbox.name(), checkbox.label(), !value(checkbox.name()).isEmpty(), checkbox.hint());
  }

  /** What is wrong with the input of this name; null for nothing. */
  public @Nullable String error(String name) {
    return problem == null ? null : new FieldErrors(problem.errors()).of(name);
  }

  /**
   * Tells over the form that it was not taken, and why; null when nothing was refused.
   *
   * @param title what was not done, in Portuguese
   */
  public @Nullable ProblemAlert alert(String title) {
    if (problem == null) {
      return null;
    }
    boolean stale = problem.status() == Status.PRECONDITION_FAILED_412.code();
    return new ProblemAlert(stale ? problem.title() : title, problem.detail(), problem.errors());
  }

  private @Nullable String hint(String name, @Nullable String usual) {
    String mine = typed.get(name);
    return mine == null ? usual : "Você havia digitado: " + mine;
  }

  private static FilledForm stale(Map<String, String> typed, Map<String, String> now) {
    typed.keySet().retainAll(now.keySet());
    typed.entrySet().removeIf(entry -> entry.getValue().isEmpty() || entry.getValue().equals(now.get(entry.getKey())));
    return new FilledForm(now, Problem.of(STALE), typed);
  }

  private static Map<String, String> firsts(FormFields sent) {
    Map<String, String> firsts = new HashMap<>();
    sent.content().forEach((name, all) -> firsts.put(name, all.isEmpty() ? "" : all.getFirst().strip()));
    return firsts;
  }
}
