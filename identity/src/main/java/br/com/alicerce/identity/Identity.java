package br.com.alicerce.identity;

import br.com.alicerce.identity.passwords.HashingQueue;
import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.identity.sessions.AuthApi;
import br.com.alicerce.identity.sessions.AuthApi$Route;
import br.com.alicerce.identity.sessions.ChangePassword;
import br.com.alicerce.identity.sessions.JwksApi;
import br.com.alicerce.identity.sessions.JwksApi$Route;
import br.com.alicerce.identity.sessions.LogIn;
import br.com.alicerce.identity.sessions.LogOut;
import br.com.alicerce.identity.sessions.LoginPage;
import br.com.alicerce.identity.sessions.LogoutApi;
import br.com.alicerce.identity.sessions.LogoutApi$Route;
import br.com.alicerce.identity.sessions.PasswordPage;
import br.com.alicerce.identity.sessions.Refresh;
import br.com.alicerce.identity.sessions.RenewalPage;
import br.com.alicerce.identity.stores.BrandingApi;
import br.com.alicerce.identity.stores.BrandingApi$Route;
import br.com.alicerce.identity.stores.CreateStore;
import br.com.alicerce.identity.stores.StoreBrandings;
import br.com.alicerce.identity.users.Actor;
import br.com.alicerce.identity.users.CreateUser;
import br.com.alicerce.identity.users.ManagesPeople;
import br.com.alicerce.identity.users.TeamPages;
import br.com.alicerce.identity.users.UpdateUser;
import br.com.alicerce.identity.users.UserApi;
import br.com.alicerce.identity.users.UserApi$Route;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.http.Door;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.Validation;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.pages.Brandings;
import br.com.alicerce.platform.pages.MenuEntry;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.ui.Icon;
import br.com.alicerce.platform.security.AccessTokens;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.JwksFile;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.security.SigningKeys;
import br.com.alicerce.platform.security.TokenVerifier;
import io.avaje.jsonb.Jsonb;
import io.helidon.webserver.http.HttpFeature;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The identity module, wired: stores, their people, and how they come in. */
public final class Identity {

  /** The tables of this module. */
  public static final Schema SCHEMA = new Schema("identity");

  private static final Set<String> PUBLIC = Set.of(
      "/entrar", "/auth/login", "/auth/refresh", "/auth/logout", "/auth/renew", "/auth/jwks.json", "/tenant.json");

  private final Database database;
  private final Path publicKeys;
  private final HttpSettings settings;
  private final Clock clock;
  private final Passwords passwords;
  private final AccessTokens accessTokens;
  private final CreateUser createUser = new CreateUser();

  /**
   * Wires it.
   *
   * @param vertical a pool of the vertical's role
   * @param keys sign the access tokens
   * @param publicKeys the JWKS file, which {@code keys} writes and everybody reads
   */
  public Identity(Database vertical, SigningKeys keys, Path publicKeys, HttpSettings settings, Clock clock) {
    this(vertical, keys, publicKeys, settings, clock, new HashingQueue());
  }

  Identity(
      Database vertical, SigningKeys keys, Path publicKeys, HttpSettings settings, Clock clock, HashingQueue hashing) {
    this.database = vertical;
    this.publicKeys = publicKeys;
    this.settings = settings;
    this.clock = clock;
    this.passwords = new Passwords(hashing);
    this.accessTokens = new AccessTokens(keys, clock);
  }

  /** Whether this path is one of this module's that are answered without a caller. */
  public static boolean isPublic(String path) {
    return PUBLIC.contains(path);
  }

  /** The routes of this module. */
  public List<HttpFeature> routes() {
    Jsonb json = Json.jsonb();
    Validation validation = new Validation();
    TokenVerifier tokens = new TokenVerifier(new JwksFile(publicKeys, clock), clock);
    UpdateUser updateUser = new UpdateUser();
    return List.of(
        new AuthApi$Route(
            new AuthApi(database, logIn(), refresh(), changePassword(), settings, clock), validation, json),
        new LogoutApi$Route(new LogoutApi(logOut(), tokens, settings)),
        new JwksApi$Route(new JwksApi(publicKeys)),
        new BrandingApi$Route(new BrandingApi(database, settings), json),
        new Door<>(
            new UserApi$Route(new UserApi(database, passwords, createUser, updateUser, clock), validation, json),
            ManagesPeople.class, _ -> new Actor.Person(Caller.current()).managing(() -> Outcome.done(true))));
  }

  /** How stores look, for the frame of every page. */
  public Brandings brandings() {
    return new StoreBrandings(database, clock);
  }

  /**
   * The pages of this module.
   *
   * @param usualSlug the store that the login form names before anybody types; empty for none
   */
  public List<HttpFeature> pages(PageSender pages, String usualSlug) {
    LoginPage login = new LoginPage(logIn(), logOut(), pages, settings, clock, usualSlug);
    return List.of(
        login,
        new RenewalPage(refresh(), login, settings, clock),
        new PasswordPage(changePassword(), pages, settings, clock),
        new TeamPages(pages, database, passwords, createUser, new UpdateUser(), clock));
  }

  /** This module's places of the menu. */
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry("Equipe", TeamPages.PATH, Icon.USERS, null, caller -> caller.is(Role.ADMIN)),
        new MenuEntry("Minha senha", PasswordPage.PATH, Icon.KEY, null, _ -> true));
  }

  /** Hashes passwords, for use cases that take a hash. */
  public Passwords passwords() {
    return passwords;
  }

  /** Opens a store in an open transaction; the operator's way is {@link #operator}. */
  public CreateStore createStore() {
    return new CreateStore(createUser);
  }

  /** Adds a person in an open transaction. */
  public CreateUser createUser() {
    return createUser;
  }

  /** What the operator's command line asks for. */
  public Operator operator() {
    return new Operator(database, passwords, createStore(), createUser, clock);
  }

  /** Lets a person in; for the login page. */
  public LogIn logIn() {
    return new LogIn(database, passwords, accessTokens);
  }

  /** Renews a session. */
  public Refresh refresh() {
    return new Refresh(database, accessTokens);
  }

  /** Ends a session; for the page's way out. */
  public LogOut logOut() {
    return new LogOut(database);
  }

  /** Changes the caller's password. */
  public ChangePassword changePassword() {
    return new ChangePassword(database, passwords);
  }
}
