package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.engines.rebuild.From;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an operator does to engines; the word alone, without a command, runs them. */
@Command(name = "engines", mixinStandardHelpOptions = true,
    description = "Makes what engines know anew; without a command, runs the role.", synopsisSubcommandLabel = "COMMAND")
final class EnginesCommand {

  @Command(name = "rebuild", mixinStandardHelpOptions = true,
      description = {
        "Makes engines' tables anew from the retained events, beside the live ones, and exchanges the two.",
        "Stores and workers go on meanwhile; a rebuild that is stopped leaves everything as it was.",
        "Where the first events were archived it begins with the first snapshot that reaches what is retained."},
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:all rebuilt, or equal", "1:some could not be rebuilt, or differ", "2:refused"})
  int rebuild(
      @Mixin Settings settings,
      @Option(names = "--tenant", paramLabel = "SLUG", description = "Only this store; else all.") @Nullable String slug,
      @Option(names = "--engine", paramLabel = "NAME", description = "Only this engine; else all.") @Nullable String engine,
      @Option(names = "--compare", description = "Compares row for row with the live tables, and changes nothing.") boolean compare,
      @Option(names = "--from-left", description = "Begins with nothing, at the first retained event: what was archived is lost to "
          + "the engine. For a store and engine that were parked when their events were archived.") boolean left) {
    if (compare && left) {
      throw new OperatorError("--compare and --from-left do not go together.");
    }
    From from = left ? new From.Left() : new From.Earliest();
    return RebuildRun.of(settings.connections(), slug, engine, compare ? null : from);
  }
}
