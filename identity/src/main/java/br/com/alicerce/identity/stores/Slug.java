package br.com.alicerce.identity.stores;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A store's name in addresses: its subdomain. Letters, digits and single hyphens between them, {@value #SHORTEST} to
 * {@value #LONGEST} characters, lower-case.
 */
public record Slug(String text) {

  static final int SHORTEST = 3;
  static final int LONGEST = 40;

  /** The form as a regular expression that may stand within a greater one, for proxies that see hosts before we do. */
  public static final String PATTERN =
      "(?=[a-z0-9-]{" + SHORTEST + "," + LONGEST + "}(?![a-z0-9-]))[a-z0-9](?:-?[a-z0-9])*";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  /** Subdomains that the house itself uses, or that would pass for it. */
  private static final Set<String> RESERVED = Set.of(
      "www", "api", "ops", "app", "auth", "admin", "login", "entrar", "static", "assets", "cdn", "mail", "smtp",
      "imap", "ftp", "dns", "metrics", "health", "status", "grafana", "prometheus", "docs", "help", "ajuda",
      "suporte", "support", "alicerce", "localhost");

  /** The slug that a text is, in whatever case; empty when it can't be a store's, being ill-formed. */
  public static Optional<Slug> of(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(lower).matches() ? Optional.of(new Slug(lower)) : Optional.empty();
  }

  /** Whether no store may have it. */
  boolean isReserved() {
    return RESERVED.contains(text);
  }
}
