package br.com.alicerce.bench.peer;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The peers' programs in a directory of their own, fetched by npm in the versions that are written down. */
final class NodePrograms {

  private static final List<String> FILES = List.of("package.json", "package-lock.json", "peers.mjs");
  private static final Duration FETCHING = Duration.ofMinutes(5);

  private final Path directory;

  private NodePrograms(Path directory) {
    this.directory = directory;
  }

  /**
   * Fetches them; takes seconds, and needs the network.
   *
   * @throws OperatorError when this machine has no Node or can't reach the packages
   */
  static NodePrograms in(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    for (String file : FILES) {
      try (InputStream bundled = NodePrograms.class.getResourceAsStream("/bench/peers/" + file)) {
        Files.copy(Objects.requireNonNull(bundled), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    NodePrograms programs = new NodePrograms(directory);
    programs.run(FETCHING, Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    return programs;
  }

  /** What a peer measured, by name. */
  Map<String, Object> measure(Peer peer, String databaseUrl, int rate, Duration length, int backlog)
      throws IOException, InterruptedException {
    String output = run(length.plus(FETCHING), Map.of("PEERS_URL", databaseUrl), "node", "peers.mjs", peer.program(),
        Integer.toString(rate), Long.toString(length.toSeconds()), Integer.toString(backlog));
    return Json.jsonb().type(Object.class).map().fromJson(output.lines().reduce("", (_, line) -> line));
  }

  private String run(Duration limit, Map<String, String> environment, String... command) throws IOException, InterruptedException {
    return Program.run(directory, limit, environment,
        "The peers need Node 20 or newer with npm: install them, or leave the scenario peers out.", List.of(command));
  }
}
