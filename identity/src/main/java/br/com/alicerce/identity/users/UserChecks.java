package br.com.alicerce.identity.users;

import br.com.alicerce.platform.PrintableText;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a person's data must be; all that is wrong is told at once. */
final class UserChecks {

  private static final int LONGEST_NAME = 120;

  private final List<FieldError> errors = new ArrayList<>();

  String name(String text) {
    String name = text.strip();
    boolean fine = !name.isEmpty() && name.length() <= LONGEST_NAME;
    require(fine, "name", "Informe um nome de até " + LONGEST_NAME + " caracteres.");
    require(!fine || PrintableText.is(name), "name", "O nome traz caracteres de controle, que não podem ser guardados.");
    return name;
  }

  Email email(String text) {
    Email email = Email.of(text).orElse(new Email(""));
    require(!email.text().isEmpty(), "email", "Informe um e-mail, por exemplo ana@loja.com.br.");
    return email;
  }

  Set<Role> roles(Set<Role> roles) {
    require(!roles.isEmpty(), "roles", "Escolha ao menos um papel.");
    return roles;
  }

  /** The thing that was checked, or what is wrong with it. */
  <T> Outcome<T> answer(T checked) {
    return errors.isEmpty() ? Outcome.done(checked) : Outcome.refused(new Refusal.Invalid(errors));
  }

  private void require(boolean fine, String field, String message) {
    if (!fine) {
      errors.add(new FieldError(field, message));
    }
  }
}
