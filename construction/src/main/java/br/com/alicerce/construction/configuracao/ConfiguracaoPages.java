package br.com.alicerce.construction.configuracao;

import br.com.alicerce.construction.cadastro.Versao;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.pages.FilledForm;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.pages.TypedNumber;
import br.com.alicerce.platform.pages.ui.Flash;
import br.com.alicerce.platform.pages.ui.Tone;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page where an owner decides for the store. */
public final class ConfiguracaoPages implements HttpFeature {

  /** Where the page lies. */
  public static final String PATH = "/configuracao";

  private static final Templates TEMPLATES = Templates.of("construction");

  private final PageSender pages;
  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Configuracoes configuracoes;
  private final UpdateConfiguracao update;

  public ConfiguracaoPages(
      PageSender pages, Database database, Writes writes, Clock clock, Configuracoes configuracoes,
      UpdateConfiguracao update) {
    this.pages = pages;
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.configuracoes = configuracoes;
    this.update = update;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, this::filled);
    routing.post(PATH, this::change);
  }

  private void filled(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.LOJA_ADMINISTRAR).orThrow();
    show(request, response, FilledForm.of(values()));
  }

  private void change(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.LOJA_ADMINISTRAR).orThrow();
    FormFields sent = FormFields.of(request);
    Outcome<String> changed = read(sent).then(form -> writes.runForm(request, sent, session ->
        update.execute(session, clock.instant(), Caller.current(), Versao.of(sent), form).map(_ -> PATH)));
    switch (changed) {
      case Outcome.Done<String>(String href) ->
          pages.redirect(response, href, new Flash(Tone.GOOD, "Configuração salva."));
      case Outcome.Refused<String>(Refusal refusal) ->
          show(request, response, FilledForm.again(sent, refusal, this::values));
    }
  }

  private static Outcome<ConfiguracaoForm> read(FormFields sent) {
    List<FieldError> errors = new ArrayList<>();
    ConfiguracaoForm form = new ConfiguracaoForm(
        percent(sent, "limite_desconto_vendedor", errors), percent(sent, "limite_desconto_admin", errors),
        sent.text("politica_estoque").orElse(""), sent.text("pix_chave").orElse(null),
        sent.text("pix_nome").orElse(null), sent.text("pix_cidade").orElse(null));
    return errors.isEmpty() ? Outcome.done(form) : Outcome.refused(new Refusal.Invalid(errors));
  }

  private static @Nullable BigDecimal percent(FormFields sent, String field, List<FieldError> errors) {
    return switch (TypedNumber.percent(sent.text(field).orElse(""))) {
      case TypedNumber.Read(BigDecimal value) -> value;
      case TypedNumber.Refused(String reason) -> {
        errors.add(new FieldError(field, reason));
        yield null;
      }
    };
  }

  private Map<String, String> values() {
    Configuracao now = database.read(configuracoes::current);
    return Map.of(
        "limite_desconto_vendedor", Formats.amount(now.limiteDescontoVendedor()),
        "limite_desconto_admin", Formats.amount(now.limiteDescontoAdmin()),
        "politica_estoque", now.politicaEstoque().word(),
        "pix_chave", Objects.requireNonNullElse(now.pixChave(), ""),
        "pix_nome", Objects.requireNonNullElse(now.pixNome(), ""),
        "pix_cidade", Objects.requireNonNullElse(now.pixCidade(), ""),
        "versao", Integer.toString(now.versao()));
  }

  private void show(ServerRequest request, ServerResponse response, FilledForm form) {
    response.status(form.status());
    pages.page(request, response, "Configuração", TEMPLATES.content("configuracao/formulario.jte", form));
  }
}
