package br.com.alicerce.app.deploy;

import br.com.alicerce.app.OperatorError;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The unit by which systemd runs a role on the droplet that is planned for it. What the droplet's system and the page cache need is left to
 * them; a process that wants more is ended and started again, and takes nobody with it.
 */
public enum RoleUnit {
  VERTICAL("pages, API, login", """
      For a droplet of 4 GB, shared with nginx. DATABASE_REPLICA_URL
      # in the settings has it read lists, searches and reports from a read replica; see docs/runbook.md.""", "2g", "3G"),
  ENGINES("applies events, answers insights", "For a droplet of 2 GB, shared with the relay where stores are few.", "640m", "1200M"),
  RELAY("outbox to Redis Streams", "For a droplet of 1 GB, or beside the engines.", "192m", "400M");

  /** Writing it down takes another JVM at the first run's end, for which the relay's memory has no room. */
  private static final String LEARNED = """
      # The launcher keeps there what the JVM learned of the classes: the next starts take half as long.
      CacheDirectory=alicerce
      """;

  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/@+-]*");

  private final String does;
  private final String droplet;
  private final String heap;
  private final String memory;

  RoleUnit(String does, String droplet, String heap, String memory) {
    this.does = does;
    this.droplet = droplet;
    this.heap = heap;
    this.memory = memory;
  }

  /** The name of its file. */
  public String fileName() {
    return "alicerce-" + role() + ".service";
  }

  /**
   * What stands in its file.
   *
   * @param home where the launcher lies, built
   * @param configuration the settings' file
   */
  public String text(String home, String configuration) {
    for (String path : new String[] {home, configuration}) {
      if (!PATH.matcher(path).matches()) {
        throw new OperatorError("--home and --config must be absolute paths without blanks, not \"" + path + "\".");
      }
    }
    return Template.named("alicerce.service").filled(Map.of(
        "role", role(), "does", does, "droplet", droplet, "heap", heap, "memory", memory,
        "home", home, "configuration", configuration, "learned", this == RELAY ? "" : LEARNED));
  }

  private String role() {
    return name().toLowerCase(Locale.ROOT);
  }
}
