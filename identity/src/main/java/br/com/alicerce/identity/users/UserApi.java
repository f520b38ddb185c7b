package br.com.alicerce.identity.users;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Answer;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.http.Versions;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the store, for its admins. */
@Controller
@Path("/api/v1/users")
@Valid
@ManagesPeople
public final class UserApi {

  private final Database database;
  private final Writes writes;
  private final Passwords passwords;
  private final CreateUser createUser;
  private final UpdateUser updateUser;
  private final Clock clock;

  public UserApi(Database database, Passwords passwords, CreateUser createUser, UpdateUser updateUser, Clock clock) {
    this.database = database;
    this.writes = new Writes(database);
    this.passwords = passwords;
    this.createUser = createUser;
    this.updateUser = updateUser;
    this.clock = clock;
  }

  @Get
  Page<UserAnswer> list(@QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    Paging paging = Paging.of(limit, cursor);
    return Page.of(database.read(session -> Users.list(session, paging)), paging, user -> new Cursor(user.id())).map(UserAnswer::of);
  }

  @Get("/{id}")
  UserAnswer get(UUID id, ServerResponse response) {
    User user = database.read(session -> Users.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound("Usuário não encontrado nesta loja.")));
    Versions.tell(response, user.version());
    return UserAnswer.of(user);
  }

  /**
   * Adds a person. The password takes no part in telling a repeated call from another one: it stands nowhere but in its
   * hash.
   */
  @Post
  UserAnswer create(UserForm form, ServerRequest request, ServerResponse response) {
    NewUser person = RoleWords.read(form.role(), form.roles())
        .then(roles -> passwords.hash(form.password()).map(hash -> new NewUser(form.name(), form.email(), roles, hash)))
        .orThrow();
    UserAnswer answer = writes.run(request, response, form.withoutPassword(), UserAnswer.class, session ->
        createUser.execute(session, clock.instant(), admin(), person).map(UserAnswer::of).map(Answer::created));
    Versions.tell(response, CreateUser.FIRST_VERSION);
    return answer;
  }

  @Put("/{id}")
  UserAnswer update(UUID id, UserChangeForm form, ServerRequest request, ServerResponse response) {
    int version = Versions.required(request);
    User user = read(form)
        .then(change -> database.write(session -> updateUser.execute(session, clock.instant(), admin(), id, version, change)))
        .orThrow();
    Versions.tell(response, user.version());
    return UserAnswer.of(user);
  }

  private Outcome<UserChange> read(UserChangeForm form) {
    return RoleWords.read(form.role(), form.roles()).then(roles -> hash(form.password()).map(hash -> new UserChange(
        form.name(), form.email(), named(form) ? roles : null, form.active(), hash.orElse(null))));
  }

  private static boolean named(UserChangeForm form) {
    return form.role() != null || form.roles() != null;
  }

  private Outcome<Optional<PasswordHash>> hash(@Nullable String password) {
    return password == null ? Outcome.done(Optional.empty()) : passwords.hash(password).map(Optional::of);
  }

  private static Actor admin() {
    return new Actor.Person(Caller.current());
  }
}
