package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For when an order is planned.
 *
 * @param agendadoPara a day, {@code 2026-12-01}; null takes the plan back
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record AgendamentoForm(@Nullable String agendadoPara) {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  /** Takes the form without blanks around its text. */
  public AgendamentoForm {
    agendadoPara = Textos.clean(agendadoPara);
  }

  /** The day of a form that is well-formed; empty for none. */
  Outcome<Optional<LocalDate>> checked() {
    if (agendadoPara == null) {
      return Outcome.done(Optional.empty());
    }
    try {
      LocalDate day = LocalDate.parse(agendadoPara);
      return day.isBefore(FIRST) || day.isAfter(LAST) ? unreadable() : Outcome.done(Optional.of(day));
    } catch (DateTimeParseException noDay) {
      return unreadable();
    }
  }

  private static Outcome<Optional<LocalDate>> unreadable() {
    return Outcome.invalid("agendado_para", "Use um dia no formato AAAA-MM-DD, de 2000 a 2199.");
  }
}
