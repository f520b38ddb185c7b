package br.com.alicerce.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where and how an embedded server runs.
 *
 * @param home the server's own data directory; created when absent, kept when the server stops
 * @param log the file its output is appended to; set aside as {@code .1} at a start that finds it over 10 MB
 * @param password of its superuser; must stay the same for the same home
 * @param settings the server's own settings by its own names, over the defaults
 * @param progress told, in one line, before each step that may take over a second
 */
public record ServerOptions(
    Path home, Path log, String password, Map<String, String> settings, Consumer<String> progress) {

  public ServerOptions {
    home = home.toAbsolutePath().normalize();
    log = log.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
  }

  /** Data in {@code dataDir/name}, log in {@code dataDir/logs/name.log}, default settings, silent. */
  public static ServerOptions in(Path dataDir, String name, String password) {
    return new ServerOptions(
        dataDir.resolve(name), dataDir.resolve("logs").resolve(name + ".log"), password, Map.of(), _ -> {});
  }

  /** The same with these settings over those it has. */
  public ServerOptions with(Map<String, String> more) {
    var merged = new HashMap<>(settings);
    merged.putAll(more);
    return new ServerOptions(home, log, password, merged, progress);
  }

  /** The same, telling its progress to this listener. */
  public ServerOptions telling(Consumer<String> listener) {
    return new ServerOptions(home, log, password, settings, listener);
  }

  /** The same with another password. */
  ServerOptions withPassword(String other) {
    return new ServerOptions(home, log, other, settings, progress);
  }
}
