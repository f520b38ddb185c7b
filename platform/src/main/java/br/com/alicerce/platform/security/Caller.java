package br.com.alicerce.platform.security;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as a verified token says.
 *
 * @param userId the person
 * @param storeId the store they are logged in to
 * @param storeSlug the store's subdomain
 * @param name how the person is called on pages
 * @param roles what the person is; never empty
 */
public record Caller(UUID userId, UUID storeId, String storeSlug, String name, Set<Role> roles) {

  private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

  public Caller {
    roles = Set.copyOf(roles);
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

  /** Runs {@code work} with this caller bound. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }
}
