package br.com.alicerce.app.command;

import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.identity.stores.Store;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores, as their operator sees them: opened, listed, switched off. Never what is in them. */
@Command(name = "tenant", mixinStandardHelpOptions = true,
    description = "Opens, lists and switches off stores.", synopsisSubcommandLabel = "COMMAND")
final class TenantCommand {

  @Command(name = "create", mixinStandardHelpOptions = true, description = "Opens a store with its first admin.")
  int create(
      @Mixin Settings settings,
      @Option(names = "--slug", required = true, description = "The store's subdomain.") String slug,
      @Option(names = "--name", required = true, description = "The store's name.") String name,
      @Option(names = "--cnpj", description = "The store's CNPJ.") @Nullable String cnpj,
      @Option(names = "--admin-email", required = true, description = "Who may do everything in it.") String email,
      @Option(names = "--admin-name", defaultValue = "Administração", description = "How that person is called.") String adminName,
      @Option(names = "--admin-password-file", paramLabel = "FILE", description = "Holds the password; asked for without it.")
          @Nullable Path passwordFile) {
    String password = PasswordOption.read(passwordFile, "Password of " + email);
    Store store = OperatorAccess.call(settings, operator ->
        operator.createStore(new NewStore(slug, name, cnpj, Branding.usual()), adminName, email, password));
    System.out.println("Store " + store.slug().text() + " is open: " + store.id());
    return 0;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Every store.")
  int list(@Mixin Settings settings) {
    List<Store> stores = OperatorAccess.read(settings, Operator::stores);
    System.out.printf("%-40s %-8s %-36s %s%n", "SLUG", "ACTIVE", "ID", "NAME");
    stores.forEach(store ->
        System.out.printf("%-40s %-8s %-36s %s%n", store.slug().text(), store.active() ? "yes" : "no", store.id(), store.name()));
    return 0;
  }

  @Command(name = "deactivate", mixinStandardHelpOptions = true,
      description = "Switches a store off: nobody gets in any more, within 15 minutes.")
  int deactivate(@Mixin Settings settings, @Parameters(paramLabel = "SLUG") String slug) {
    OperatorAccess.call(settings, operator -> operator.deactivateStore(slug));
    System.out.println("Store " + slug + " is switched off; who is in is out within 15 minutes.");
    return 0;
  }
}
