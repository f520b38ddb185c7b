package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.platform.security.SigningKeys;
import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The keys that tokens are signed by. */
@Command(name = "keys", mixinStandardHelpOptions = true,
    description = "Makes and rotates the keys that tokens are signed by.", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

  @Command(name = "rotate", mixinStandardHelpOptions = true,
      description = "Adds a key that signs from now on; the old one stays good until its tokens end.")
  int rotate(@Mixin Settings settings) {
    KeyFiles files = KeyFiles.of(settings.configuration());
    try {
      String id = new SigningKeys(files.signing(), files.publicKeys(), Clock.systemUTC()).rotate();
      System.out.println("Key " + id + " signs from now on. Public keys: " + files.publicKeys());
      return 0;
    } catch (IOException failure) {
      throw new OperatorError("The keys could not be written: " + failure.getMessage(), failure);
    }
  }
}
