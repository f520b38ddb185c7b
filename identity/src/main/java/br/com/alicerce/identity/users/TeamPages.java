package br.com.alicerce.identity.users;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages by which an admin manages the store's people. */
public final class TeamPages implements HttpFeature {

  /** The list of the store's people. */
  public static final String PATH = "/equipe";

  private static final String NOT_FOUND = "Não há esta pessoa na equipe desta loja.";
  private static final Templates TEMPLATES = Templates.of("identity");

  private final PageSender pages;
  private final Database database;
  private final Writes writes;
  private final Passwords passwords;
  private final CreateUser createUser;
  private final UpdateUser updateUser;
  private final Clock clock;

  public TeamPages(
      PageSender pages, Database database, Passwords passwords, CreateUser createUser, UpdateUser updateUser,
      Clock clock) {
    this.pages = pages;
    this.database = database;
    this.writes = new Writes(database);
    this.passwords = passwords;
    this.createUser = createUser;
    this.updateUser = updateUser;
    this.clock = clock;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, this::list);
    routing.get(PATH + "/novo", this::blank);
    routing.post(PATH, this::add);
    routing.get(PATH + "/{id}", this::filled);
    routing.post(PATH + "/{id}", this::change);
    routing.post(PATH + "/{id}/desativar", this::switchOff);
  }

  private void list(ServerRequest request, ServerResponse response) {
    admin();
    Paging paging = Paging.of(null, request.query().first("cursor").orElse(null));
    List<User> rows = database.read(session -> Users.list(session, paging));
    TeamView view = new TeamView(Page.of(rows, paging, user -> new Cursor(user.id())), paging.before() != null);
    pages.page(request, response, "Equipe", TEMPLATES.content("team/list.jte", view));
  }

  private void blank(ServerRequest request, ServerResponse response) {
    admin();
    showNew(request, response, FilledForm.of(Map.of()));
  }

  private void add(ServerRequest request, ServerResponse response) {
    Actor admin = admin();
    FormFields all = FormFields.of(request);
    FormFields sent = all.without(MemberFields.PASSWORD);
    Outcome<String> added = passwords.hash(MemberFields.password(all))
        .map(hash -> new NewUser(
            sent.text("name").orElse(""), sent.text("email").orElse(""), MemberFields.roles(sent), hash))
        .then(person -> writes.runForm(request, sent, session ->
            createUser.execute(session, clock.instant(), admin, person).map(_ -> PATH)));
    switch (added) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, good("Pessoa incluída na equipe."));
      case Outcome.Refused<String>(Refusal refusal) ->
          showNew(request, response, FilledForm.again(sent, refusal, Map::of));
    }
  }

  private void filled(ServerRequest request, ServerResponse response) {
    admin();
    User user = find(id(request));
    showEdit(request, response, user, FilledForm.of(MemberFields.of(user)));
  }

  private void change(ServerRequest request, ServerResponse response) {
    admin();
    FormFields all = FormFields.of(request);
    FormFields sent = all.without(MemberFields.PASSWORD);
    String password = MemberFields.password(all);
    Outcome<Optional<PasswordHash>> hashed =
        password.isEmpty() ? Outcome.done(Optional.empty()) : hash(password);
    update(request, response, sent, hashed.map(hash -> new UserChange(
        sent.text("name").orElse(""), sent.text("email").orElse(""), MemberFields.roles(sent),
        sent.text("active").isPresent(), hash.orElse(null))));
  }

  private void switchOff(ServerRequest request, ServerResponse response) {
    UserChange off = new UserChange(null, null, null, false, null);
    update(request, response, FormFields.of(request), Outcome.done(off));
  }

  private void update(ServerRequest request, ServerResponse response, FormFields sent, Outcome<UserChange> wanted) {
    Actor admin = admin();
    User before = find(id(request));
    Outcome<String> updated = wanted.then(change -> writes.runForm(request, sent, session -> updateUser
        .execute(session, clock.instant(), admin, before.id(), MemberFields.version(sent), change)
        .map(_ -> PATH)));
    switch (updated) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, good("Cadastro da equipe salvo."));
      case Outcome.Refused<String>(Refusal refusal) ->
          showEdit(request, response, before, again(sent, refusal, before.id()));
    }
  }

  /** A form that holds but a version, as that of switching off, shows everything else as it is. */
  private FilledForm again(FormFields sent, Refusal refusal, UUID id) {
    Map<String, String> now = MemberFields.of(find(id));
    FilledForm form = FilledForm.again(sent, refusal, () -> now);
    return form.values().containsKey("name") ? form : new FilledForm(now, form.problem(), Map.of());
  }

  private Outcome<Optional<PasswordHash>> hash(String password) {
    return passwords.hash(password).map(Optional::of);
  }

  private void showNew(ServerRequest request, ServerResponse response, FilledForm form) {
    send(request, response, new MemberView("Nova pessoa na equipe", PATH, false, true, form));
  }

  private void showEdit(ServerRequest request, ServerResponse response, User user, FilledForm form) {
    send(request, response, new MemberView(user.name(), PATH + "/" + user.id(), true, user.active(), form));
  }

  private void send(ServerRequest request, ServerResponse response, MemberView view) {
    response.status(view.form().status());
    pages.page(request, response, view.title(), TEMPLATES.content("team/form.jte", view));
  }

  private User find(UUID id) {
    return database.read(session -> Users.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(NOT_FOUND)));
  }

  private static UUID id(ServerRequest request) {
    try {
      return UUID.fromString(request.path().pathParameters().get("id"));
    } catch (IllegalArgumentException noId) {
      throw new RefusedException(new Refusal.NotFound(NOT_FOUND));
    }
  }

  private static Actor admin() {
    Actor actor = new Actor.Person(Caller.current());
    return actor.managing(() -> Outcome.done(actor)).orThrow();
  }

  private static Flash good(String words) {
    return new Flash(Tone.GOOD, words);
  }
}
