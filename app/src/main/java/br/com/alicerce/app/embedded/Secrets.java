package br.com.alicerce.app.embedded;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.embedded.Passwords;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The generated passwords of one data directory, by name, kept between starts in {@code secrets.json} (mode 0600). */
public final class Secrets {

  private static final JsonType<Map<String, String>> JSON =
      Jsonb.builder().build().type(Types.mapOf(String.class));

  private final OwnersFile file;
  private final Map<String, String> passwords;

  private Secrets(OwnersFile file, Map<String, String> passwords) {
    this.file = file;
    this.passwords = passwords;
  }

  /** Reads those of this data directory; none are there yet before its first use. */
  public static Secrets in(Path dataDir) {
    var file = new OwnersFile(dataDir.resolve("secrets.json"));
    try {
      return new Secrets(file, new TreeMap<>(file.read().map(JSON::fromJson).orElse(Map.of())));
    } catch (JsonException broken) {
      throw new OperatorError(file.path() + " is not valid JSON: restore it, or move the data directory away", broken);
    }
  }

  /** The password of this name; the first call makes it and writes it to the disk before it returns. */
  public synchronized String password(String name) {
    String known = passwords.get(name);
    if (known != null) {
      return known;
    }
    String made = Passwords.random();
    passwords.put(name, made);
    file.write(JSON.toJson(passwords));
    return made;
  }

  /** All that exist now, by name. */
  public synchronized Map<String, String> all() {
    return Map.copyOf(passwords);
  }
}
