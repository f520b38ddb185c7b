package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.http.ClientRequest;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.pages.FilledForm;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.pages.ui.Flash;
import br.com.alicerce.platform.pages.ui.Tone;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.Map;

/** Where people change their own password. What was typed is never shown again. */
public final class PasswordPage implements HttpFeature {

  /** The form. */
  public static final String PATH = "/minha-senha";

  private static final Templates TEMPLATES = Templates.of("identity");

  private final ChangePassword changePassword;
  private final PageSender pages;
  private final HttpSettings settings;
  private final Clock clock;

  public PasswordPage(ChangePassword changePassword, PageSender pages, HttpSettings settings, Clock clock) {
    this.changePassword = changePassword;
    this.pages = pages;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, (request, response) -> show(request, response, FilledForm.of(Map.of())));
    routing.post(PATH, this::change);
  }

  private void change(ServerRequest request, ServerResponse response) {
    FormFields sent = FormFields.of(request);
    switch (execute(request, typed(sent, "current"), typed(sent, "new"), typed(sent, "again"))) {
      case Outcome.Done<User> _ -> pages.redirect(
          response, PATH, new Flash(Tone.GOOD, "Senha alterada. Os outros acessos seus foram encerrados."));
      case Outcome.Refused<User>(Refusal refusal) ->
          show(request, response, FilledForm.again(sent.without("current", "new", "again"), refusal, Map::of));
    }
  }

  private Outcome<User> execute(ServerRequest request, String current, String wanted, String again) {
    if (!wanted.equals(again)) {
      return Outcome.invalid("again", "As duas senhas novas não são iguais.");
    }
    String address = new ClientRequest(request, settings).address();
    return changePassword.execute(clock.instant(), Caller.current(), address, current, wanted);
  }

  private void show(ServerRequest request, ServerResponse response, FilledForm form) {
    response.status(form.status());
    pages.page(request, response, "Minha senha", TEMPLATES.content("password.jte", form));
  }

  /** A password as typed, blanks and all. */
  private static String typed(FormFields sent, String name) {
    return sent.all(name).stream().findFirst().orElse("");
  }
}
