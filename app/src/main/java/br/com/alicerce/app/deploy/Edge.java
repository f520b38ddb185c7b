package br.com.alicerce.app.deploy;

import br.com.alicerce.app.OperatorError;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the proxy stands before, and how it is reached. Every text was checked: none can be more in a configuration than it says.
 *
 * @param domain what follows a store's name in its host
 * @param verticals the processes that answer everything but insights
 * @param engines the processes that answer insights
 * @param tls the certificate of all stores; null to answer without TLS
 * @param http where it listens without TLS: a port, or an address and a port
 * @param https where it listens with TLS
 * @param share what one store may ask for
 * @param places where it writes
 */
public record Edge(
    String domain,
    List<HostPort> verticals,
    List<HostPort> engines,
    @Nullable Tls tls,
    String http,
    String https,
    Share share,
    Places places) {

  private static final Pattern DOMAIN = Pattern.compile("(?=.{3,200}$)[a-z0-9](-*[a-z0-9])*(\\.[a-z0-9](-*[a-z0-9])*)+");
  private static final Pattern LISTENING = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}:|\\[[0-9a-fA-F:]+]:)?\\d{1,5}");
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/@+-]*");
  private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,31}");

  public Edge {
    require(DOMAIN, "--domain must be a domain such as alicerce.example", domain);
    require(LISTENING, "--http must be a port, or an address and a port", http);
    require(LISTENING, "--https must be a port, or an address and a port", https);
    verticals = List.copyOf(verticals);
    engines = List.copyOf(engines);
  }

  /** A certificate for {@code *.domain}, with its chain, and its key. */
  public record Tls(String certificate, String key) {

    public Tls {
      require(PATH, "--tls-certificate must be an absolute path without blanks", certificate);
      require(PATH, "--tls-key must be an absolute path without blanks", key);
    }

    /** Both or none. */
    public static @Nullable Tls of(@Nullable String certificate, @Nullable String key) {
      if (certificate == null && key == null) {
        return null;
      }
      if (certificate == null || key == null) {
        throw new OperatorError("--tls-certificate and --tls-key go together: give both or none.");
      }
      return new Tls(certificate, key);
    }
  }

  /** Requests a second that a store may ask for on the long run, and how many more at once. */
  public record Share(int rate, int burst) {

    public Share {
      if (rate < 1 || rate > 1_000_000 || burst < 1 || burst > 1_000_000) {
        throw new OperatorError("--store-rate and --store-burst must be from 1 to 1000000.");
      }
    }
  }

  /** Whom its workers run as, and where pid, logs, temporary files and kept files go. */
  public record Places(String user, String run, String logs, String temporary, String cache) {

    /** As Debian has them; or all below one directory, for an nginx that is nobody's system service. */
    public static Places of(String user, @Nullable String directory) {
      require(USER, "--user must be a user's name", user);
      if (directory == null) {
        return new Places(user, "/run", "/var/log/nginx", "/var/lib/nginx", "/var/cache/alicerce-static");
      }
      require(PATH, "--directory must be an absolute path without blanks", directory);
      return new Places(user, directory, directory, directory, directory + "/static");
    }
  }

  private static void require(Pattern form, String rule, String text) {
    if (!form.matcher(text).matches()) {
      throw new OperatorError(rule + ", not \"" + text + "\".");
    }
  }
}
