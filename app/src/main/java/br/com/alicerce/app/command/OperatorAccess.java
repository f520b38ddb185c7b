package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.identity.Operator;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.SigningKeys;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets a command do what the operator of the house may do to stores and people. */
final class OperatorAccess {

  private OperatorAccess() {}

  /** Does a deed; a refusal becomes the one line that the operator reads. */
  static <T> T call(Settings settings, Function<Operator, Outcome<T>> deed) {
    return switch (read(settings, deed)) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T> refused -> throw new OperatorError(line(Problem.of(refused.refusal())));
    };
  }

  /** Looks at something. */
  static <T> T read(Settings settings, Function<Operator, T> look) {
    Connections connections = settings.connections();
    KeyFiles keys = KeyFiles.of(settings.configuration());
    Clock clock = Clock.systemUTC();
    try (Database vertical = Settings.open(connections, connections.roles().vertical())) {
      SigningKeys signing = new SigningKeys(keys.signing(), keys.publicKeys(), clock);
      return look.apply(new Identity(vertical, signing, keys.publicKeys(), HttpSettings.loopback(), clock).operator());
    }
  }

  private static String line(Problem problem) {
    String fields = problem.errors().stream().map(error -> error.field() + ": " + error.message()).collect(Collectors.joining(" "));
    return fields.isEmpty() ? problem.detail() : fields;
  }
}
