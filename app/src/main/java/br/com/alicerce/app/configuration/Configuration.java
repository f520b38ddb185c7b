package br.com.alicerce.app.configuration;

import br.com.alicerce.app.OperatorError;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operator's settings. A file given by {@code --config} holds lines {@code NAME=value}; the environment wins over it. Secrets are
 * never values: a name that ends in {@code _FILE} says which file holds them.
 */
public final class Configuration {

  private final Map<String, String> values;

  private Configuration(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Reads the environment over the file, if there is one. */
  public static Configuration read(Map<String, String> environment, @Nullable Path file) {
    Map<String, String> values = new HashMap<>(file == null ? Map.of() : load(file));
    values.putAll(environment);
    return new Configuration(values);
  }

  /** The value of a setting; empty when it is not set or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** The value of a setting that must be there. */
  public String required(String name) {
    return text(name).orElseThrow(() -> new OperatorError("Set " + name + ": it is missing."));
  }

  /** A TCP port, 0 for any free one. */
  public int port(String name, int usual) {
    String value = text(name).orElse(Integer.toString(usual));
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new OperatorError(name + " must be a port from 0 to 65535, not \"" + value + "\".");
    }
    return Integer.parseInt(value);
  }

  /** A time in whole seconds, five minutes at most. */
  public Duration seconds(String name, Duration usual) {
    String value = text(name).orElse(Long.toString(usual.toSeconds()));
    if (!value.matches("\\d{1,3}") || Integer.parseInt(value) > 300) {
      throw new OperatorError(name + " must be seconds from 0 to 300, not \"" + value + "\".");
    }
    return Duration.ofSeconds(Integer.parseInt(value));
  }

  /** A file that must be there. */
  public Path file(String name) {
    Path file = Path.of(required(name));
    if (!Files.isReadable(file)) {
      throw new OperatorError(name + " names " + file + ", which can't be read.");
    }
    return file;
  }

  /** The secret in the file that a setting names, without the line's end. */
  public String secret(String name) {
    Path file = file(name);
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new OperatorError(name + " names " + file + ", which can't be read.", unreadable);
    }
  }

  /** Words separated by commas. */
  public Set<String> words(String name, Set<String> usual) {
    return text(name)
        .map(value -> Stream.of(value.split(",")).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toSet()))
        .orElse(usual);
  }

  private static Map<String, String> load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new OperatorError("The configuration " + file + " can't be read: " + unreadable.getMessage(), unreadable);
    }
    return properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty));
  }
}
