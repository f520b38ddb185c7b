package br.com.alicerce.identity.sessions;

/** A path of this very host, for going back to where somebody wanted to be. */
final class LocalPath {

  private LocalPath() {}

  /** The wanted path when it is one of this host's pages, else the other. */
  static String or(String wanted, String other) {
    return isLocal(wanted) ? wanted : other;
  }

  /** Only a path of this very host: browsers read two slashes, or a backslash, as the beginning of another host. */
  private static boolean isLocal(String to) {
    return to.startsWith("/")
        && !to.startsWith("//")
        && !to.startsWith("/auth/")
        && to.chars().allMatch(character -> character > ' ' && character < 0x7f && character != '\\');
  }
}
