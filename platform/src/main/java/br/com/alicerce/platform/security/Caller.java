package br.com.alicerce.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as a verified token says.
 *
 * @param userId the person
 * @param storeId the store they are logged in to
 * @param storeSlug the store's subdomain
 * @param name how the person is called on pages
 * @param roles what the person is; never empty
 * @param sessionId the session that the token was issued in; null when it was issued in none
 */
public record Caller(UUID userId, UUID storeId, String storeSlug, String name, Set<Role> roles, @Nullable UUID sessionId) {

  private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** A caller outside any session. */
  public Caller(UUID userId, UUID storeId, String storeSlug, String name, Set<Role> roles) {
    this(userId, storeId, storeSlug, name, roles, null);
  }

  /** Whether the person has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /**
   * The caller of the request being answered.
   *
   * @throws IllegalStateException when there is none: the route is public, or no request is being answered
   */
  public static Caller current() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException("No caller is bound to this call");
    }
    return CURRENT.get();
  }

  /** The caller of the request being answered, if there is one. */
  public static Optional<Caller> known() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** The store's subdomain of the request being answered, for who only tells of it. */
  public static Optional<String> toldSlug() {
    return known().map(Caller::storeSlug);
  }

  /** Runs {@code work} with this caller bound. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }
}
