package br.com.alicerce.identity.users;

import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.pages.ui.Pager;
import java.util.stream.Collectors;

/**
 * What the list of the store's people shows.
 *
 * @param continued whether it is not the list's beginning
 */
public record TeamView(Page<User> page, boolean continued) {

  /** The way on. */
  public Pager pager() {
    String next = page.nextCursor() == null ? null : TeamPages.PATH + "?cursor=" + page.nextCursor();
    return new Pager(next, continued ? TeamPages.PATH : null);
  }

  /** What a person is in the store, in words. */
  public static String roles(User user) {
    return user.roles().stream().sorted().map(RoleTitle::of).collect(Collectors.joining(", "));
  }
}
