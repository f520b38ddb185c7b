package br.com.alicerce.identity.users;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people of the bound store. */
public final class Users {

  static final String UNIQUE_EMAIL = "users_email";

  private static final String SELECT = """
      select id, name, email, password_hash, roles, active, version, created_at, updated_at
      from identity.users
      where tenant_id = :tenant
      """;

  private Users() {}

  /** The person with this id. */
  public static Optional<User> byId(Session session, UUID id) {
    return select(session, "and id = :id").bind("id", id).first(Users::read);
  }

  /** The person who logs in by this address. */
  public static Optional<User> byEmail(Session session, Email email) {
    return select(session, "and lower(email) = :email").bind("email", email.text()).first(Users::read);
  }

  /** What people are called, the switched off ones too; an id that is nobody's is left out. */
  public static Map<UUID, String> names(Session session, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : select(session, "and id = any(:ids)").bindArray("ids", UUID.class, ids).list(Users::read).stream()
            .collect(Collectors.toMap(User::id, User::name));
  }

  /** Those who may come in and have a role, by name. */
  public static List<User> active(Session session, Role role) {
    return select(session, "and active and :role = any(roles) order by name, id")
        .bind("role", role.word()).list(Users::read);
  }

  /** A stretch of the list, newest first, with one row more than wanted. */
  public static List<User> list(Session session, Paging paging) {
    return select(session, "and (cast(:before as uuid) is null or id < :before) order by id desc limit :rows")
        .bind("before", paging.before())
        .bind("rows", paging.rows())
        .list(Users::read);
  }

  /** The person, held until the transaction ends. */
  public static Optional<User> lock(Session session, UUID id) {
    return select(session, "and id = :id for no key update").bind("id", id).first(Users::read);
  }

  /**
   * The person and every active admin of the store, held until the transaction ends; taken in the order of their ids,
   * so that two who change each other wait instead of deadlocking.
   */
  static List<User> lockWithAdmins(Session session, UUID id) {
    return select(session, "and (id = :id or (active and 'admin' = any(roles))) order by id for no key update")
        .bind("id", id)
        .list(Users::read);
  }

  /** Adds a person; false when the address is somebody's already. */
  static boolean add(Session session, User user) {
    return bind(user, session.sql("""
            insert into identity.users
              (tenant_id, id, name, email, password_hash, roles, active, version, created_at, updated_at)
            values (:tenant, :id, :name, :email, :password, :roles, :active, :version, :created, :updated)
            on conflict (tenant_id, lower(email)) do nothing
            """))
        .bind("created", user.createdAt())
        .update() == 1;
  }

  /** Writes down what was changed of a person whose row is held. */
  static void change(Session session, User user) {
    bind(user, session.sql("""
            update identity.users
            set name = :name, email = :email, password_hash = :password, roles = :roles, active = :active,
                version = :version, updated_at = :updated
            where tenant_id = :tenant and id = :id
            """))
        .update();
  }

  /** Gives a person another password. */
  public static void setPassword(Session session, UUID id, PasswordHash password) {
    session.sql("update identity.users set password_hash = :password where tenant_id = :tenant and id = :id")
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("password", password.text())
        .update();
  }

  private static Statement select(Session session, String condition) {
    return session.sql(SELECT + condition).bind("tenant", CurrentStore.id());
  }

  private static Statement bind(User user, Statement statement) {
    return statement
        .bind("tenant", CurrentStore.id())
        .bind("id", user.id())
        .bind("name", user.name())
        .bind("email", user.email().text())
        .bind("password", user.password().text())
        .bindArray("roles", String.class, user.roles().stream().map(Role::word).sorted().toList())
        .bind("active", user.active())
        .bind("version", user.version())
        .bind("updated", user.updatedAt());
  }

  private static User read(Row row) throws SQLException {
    return new User(
        row.uuid("id"),
        row.text("name"),
        new Email(row.text("email")),
        new PasswordHash(row.text("password_hash")),
        roles(row.texts("roles")),
        row.bool("active"),
        row.integer("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  private static Set<Role> roles(List<String> words) {
    return words.stream().map(word -> Role.of(word).orElseThrow()).collect(Collectors.toUnmodifiableSet());
  }
}
