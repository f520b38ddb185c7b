package br.com.alicerce.app.command;

import br.com.alicerce.app.ops.page.OperatorPassword;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The operator's own page. */
@Command(name = "ops", mixinStandardHelpOptions = true,
    description = "The operator's page, /ops on the management port.", synopsisSubcommandLabel = "COMMAND")
final class OpsCommand {

  @Command(name = "password", mixinStandardHelpOptions = true,
      description = "Sets the password of the operator's page; without one there is no page. Running processes take it at once.")
  int password(
      @Mixin Settings settings,
      @Option(names = "--password-file", paramLabel = "FILE", description = "Holds the password; asked for without it.")
          @Nullable Path passwordFile) {
    OperatorPassword password = OperatorPassword.of(settings.configuration());
    password.set(PasswordOption.read(passwordFile, "Password of the operator's page"));
    System.out.println("The operator's page opens by the new password; its hash is in " + password.file());
    return 0;
  }
}
