package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.security.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** People of a store, for when nobody of the store can get in. */
@Command(name = "user", mixinStandardHelpOptions = true,
    description = "Adds people to a store and resets passwords.", synopsisSubcommandLabel = "COMMAND")
final class UserCommand {

  @Command(name = "create", mixinStandardHelpOptions = true, description = "Adds a person to a store.")
  int create(
      @Mixin Settings settings,
      @Option(names = "--tenant", required = true, paramLabel = "SLUG", description = "The store.") String slug,
      @Option(names = "--name", required = true, description = "How the person is called.") String name,
      @Option(names = "--email", required = true, description = "What the person logs in with.") String email,
      @Option(names = "--role", required = true, split = ",", description = "admin, vendedor, financeiro, estoquista, motorista.")
          List<String> roles,
      @Option(names = "--password-file", paramLabel = "FILE", description = "Holds the password; asked for without it.")
          @Nullable Path passwordFile) {
    String password = PasswordOption.read(passwordFile, "Password of " + email);
    User user = OperatorAccess.call(settings, operator -> operator.createUser(slug, name, email, parse(roles), password));
    System.out.println(email + " may enter " + slug + ": " + user.id());
    return 0;
  }

  @Command(name = "reset-password", mixinStandardHelpOptions = true,
      description = "Gives a person another password and ends all their sessions.")
  int resetPassword(
      @Mixin Settings settings,
      @Option(names = "--tenant", required = true, paramLabel = "SLUG", description = "The store.") String slug,
      @Option(names = "--email", required = true, description = "Whose password.") String email,
      @Option(names = "--password-file", paramLabel = "FILE", description = "Holds the password; asked for without it.")
          @Nullable Path passwordFile) {
    String password = PasswordOption.read(passwordFile, "New password of " + email);
    OperatorAccess.call(settings, operator -> operator.resetPassword(slug, email, password));
    System.out.println(email + " has a new password in " + slug + "; every session of theirs has ended.");
    return 0;
  }

  private static Set<Role> parse(List<String> words) {
    return words.stream()
        .map(word -> Role.of(word).orElseThrow(() -> new OperatorError("There is no role \"" + word + "\".")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
