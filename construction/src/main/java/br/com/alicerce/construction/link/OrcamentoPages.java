package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cotacoes.Autor;
import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.ClientRequest;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.http.SameOrigin;
import br.com.alicerce.platform.http.SecretAddress;
import br.com.alicerce.platform.http.WrongGuesses;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.tenancy.CurrentStore;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A quote for its customer, who has the link and no login. Opening it changes nothing, for whoever passes the link on has a preview
 * fetched. A store, a token or a quote that is not there is answered like any other.
 */
public final class OrcamentoPages implements HttpFeature {

  private static final Templates TEMPLATES = Templates.of("construction");
  private static final String PATH = SecretAddress.ROOT + "{token}";

  private final Database database;
  private final Clock clock;
  private final LinkCases cases;
  private final PageSender pages;
  private final Loja loja;
  private final HttpSettings settings;
  private final String usualSlug;
  private final RetratoOrcamento retrato;
  private final WrongGuesses guesses = new WrongGuesses();

  /** @param usualSlug the store where the host names none; empty for none */
  public OrcamentoPages(
      Database database, Clock clock, LinkCases cases, PageSender pages, Loja loja, HttpSettings settings, String usualSlug) {
    this.database = database;
    this.clock = clock;
    this.cases = cases;
    this.pages = pages;
    this.loja = loja;
    this.settings = settings;
    this.usualSlug = usualSlug;
    this.retrato = new RetratoOrcamento(loja, cases);
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, (request, response) -> show(request, response, clock.instant(), null));
    routing.post(PATH + "/aprovar", (request, response) -> answer(request, response, EstadoLink::isAprovado,
        "Não foi possível aprovar", (session, deed) -> RespostaCliente.nome(deed.nome())
            .then(nome -> cases.cotacoes().approve().execute(session, deed.now(), deed.cliente(), nome, deed.visto()))));
    routing.post(PATH + "/recusar", (request, response) -> answer(request, response, estado -> estado == EstadoLink.RECUSADO,
        "Não foi possível registrar", (session, deed) -> RespostaCliente.motivo(deed.motivo())
            .then(motivo -> cases.cotacoes().reject().execute(session, deed.now(), deed.cliente(), motivo.orElse(null)))));
    routing.any(SecretAddress.ROOT + "*", (request, _) -> {
      throw new RefusedException(wrongGuess(request, clock.instant()));
    });
  }

  private void show(ServerRequest request, ServerResponse response, Instant now, OrcamentoView.@Nullable Resposta resposta) {
    OrcamentoView view = view(request, now, resposta);
    pages.plain(request, response, "Orçamento " + view.numero(), TEMPLATES.content("link/orcamento.jte", view), usualSlug);
  }

  private OrcamentoView view(ServerRequest request, Instant now, OrcamentoView.@Nullable Resposta resposta) {
    return within(request, now, token -> database.read(session -> cases.enter(session, token)
        .then(cliente -> cases.cotacoes().see(session, now, cliente))
        .map(cotacao -> retrato.view(session, path(request), cotacao, resposta)))).orThrow();
  }

  private void answer(ServerRequest request, ServerResponse response, Predicate<EstadoLink> done, String failed, Work work) {
    SameOrigin.requireNoOther(request, settings);
    Instant now = clock.instant();
    FormFields form = FormFields.of(request);
    Outcome<Cotacao> outcome = within(request, now, token -> database.write(session ->
        cases.answer(session, token, cliente -> work.apply(session, new Deed(now, cliente, form)))));
    switch (outcome) {
      case Outcome.Done<Cotacao> _ -> again(request, response);
      case Outcome.Refused<Cotacao>(Refusal refusal) -> {
        if (refusal instanceof Refusal.NotFound) {
          throw new RefusedException(refusal);
        }
        if (done.test(view(request, now, null).estado())) {
          again(request, response); // pressed twice: what they want is so
          return;
        }
        Problem problem = Problem.of(RespostaCliente.toldCustomer(refusal));
        response.status(problem.status());
        show(request, response, now, OrcamentoView.Resposta.of(
            typed(form, "nome", Limites.NOME), typed(form, "motivo", Limites.TEXTO), failed, problem));
      }
    }
  }

  /** Does something as the store of this address, which counts wrong guesses; a good link opens however many there were. */
  private <T> Outcome<T> within(ServerRequest request, Instant now, Function<Optional<TokenLink>, Outcome<T>> work) {
    String slug = new ClientRequest(request, settings).storeSlug().orElse(usualSlug);
    Optional<UUID> store = database.unbound(session -> loja.aberta(session, slug));
    Optional<TokenLink> token = TokenLink.of(request.path().pathParameters().get("token"));
    Outcome<T> outcome = store.isEmpty()
        ? Outcome.refused(LinkCases.NOBODY)
        : CurrentStore.call(store.get(), () -> work.apply(token));
    return outcome instanceof Outcome.Refused<T>(Refusal.NotFound _) ? Outcome.refused(wrongGuess(request, now)) : outcome;
  }

  /** What a wrong address is answered. */
  private Refusal wrongGuess(ServerRequest request, Instant now) {
    String address = new ClientRequest(request, settings).address();
    Duration wait = guesses.wait(now, address);
    if (wait.isPositive()) {
      return new Refusal.TooMany(
          "Muitos links errados vieram desta conexão. Aguarde alguns minutos e abra o link de novo.", wait.plusMillis(999));
    }
    guesses.count(now, address);
    return LinkCases.NOBODY;
  }

  private void again(ServerRequest request, ServerResponse response) {
    SecretAddress.seal(response);
    pages.redirect(response, path(request));
  }

  private static String path(ServerRequest request) {
    return SecretAddress.ROOT + request.path().pathParameters().get("token");
  }

  private static String typed(FormFields form, String field, int most) {
    return form.text(field).filter(text -> text.length() <= most).orElse("");
  }

  private record Deed(Instant now, Autor.PorLink cliente, FormFields form) {

    @Nullable String nome() {
      return form.text("nome").orElse(null);
    }

    @Nullable String motivo() {
      return form.text("motivo").orElse(null);
    }

    String visto() {
      return form.text("conteudo").orElse("");
    }
  }

  @FunctionalInterface
  private interface Work {
    Outcome<Cotacao> apply(Session session, Deed deed);
  }
}
