package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL data directory and the programs that work on it. */
record Cluster(Path binaries, Path home) {

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final Duration CREATE_LIMIT = Duration.ofMinutes(3);
  private static final Duration SIGNAL_LIMIT = Duration.ofSeconds(5);
  private static final String PROGRAM = "postgres";

  private static final Map<String, String> DEFAULTS = Map.ofEntries(
      Map.entry("listen_addresses", "127.0.0.1"),
      Map.entry("unix_socket_directories", ""),
      Map.entry("max_connections", "100"),
      Map.entry("fsync", "on"),
      Map.entry("synchronous_commit", "on"),
      Map.entry("full_page_writes", "on"),
      Map.entry("shared_buffers", "256MB"),
      Map.entry("effective_cache_size", "1GB"),
      Map.entry("work_mem", "8MB"),
      Map.entry("maintenance_work_mem", "64MB"),
      Map.entry("max_wal_size", "1GB"),
      Map.entry("max_slot_wal_keep_size", "1GB"), // a standby that never comes back may not fill the disk
      Map.entry("random_page_cost", "1.1"),
      Map.entry("jit", "off"),
      Map.entry("io_workers", "2"),
      Map.entry("timezone", "UTC"),
      Map.entry("log_timezone", "UTC"),
      Map.entry("log_line_prefix", "%m [%p] %u@%d "),
      Map.entry("shared_preload_libraries", "pg_stat_statements"));

  /** Creates it beside its place and moves it there when whole: an interrupted creation leaves no half one. */
  void createWhenAbsent(String superuser, String password, Consumer<String> progress) throws IOException {
    if (Files.exists(home.resolve("PG_VERSION"))) {
      return;
    }
    if (Files.exists(home) && !isEmpty(home)) {
      throw new ServerFailure(home + " is neither empty nor a PostgreSQL data directory: move it away");
    }
    progress.accept("Creating the database files…");
    Path fresh = home.resolveSibling(home.getFileName() + ".new");
    Path secret = ownersFile("alicerce-", password);
    try {
      Trees.delete(fresh);
      Launch.run("initdb", Launch.withoutRoot(creation(fresh, superuser, secret)), CREATE_LIMIT);
      Files.deleteIfExists(home);
      Files.move(fresh, home);
    } finally {
      Files.deleteIfExists(secret);
      Trees.delete(fresh);
    }
  }

  /** How the server is started. */
  List<String> command(int port, Map<String, String> settings) {
    var all = new TreeMap<>(DEFAULTS);
    all.putAll(settings);
    all.put("port", Integer.toString(port));
    var command = new ArrayList<>(List.of(program(PROGRAM), "-D", home.toString()));
    all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return Launch.withoutRoot(command);
  }

  /** Asks the server to break its connections off, write a checkpoint and end. Returns at once. */
  void stopFast(long pid) {
    signal("INT", pid);
  }

  /** Stops what an earlier run has left, and removes the mark of a server that is gone. */
  void stopOrphans(Consumer<String> progress) throws IOException {
    if (!Files.exists(home)) {
      return;
    }
    var orphans = orphans();
    if (!orphans.alive().isEmpty()) {
      progress.accept("Stopping the PostgreSQL of an earlier run…");
      orphans.stop(process -> signal("INT", process.pid()));
    }
    // its process id may be another program's today, and PostgreSQL would take that for a running server
    Files.deleteIfExists(home.resolve("postmaster.pid"));
  }

  /** Kills backends that outlive their postmaster: a new one refuses to start beside them. */
  void killRemains() {
    orphans().kill();
    try {
      Files.deleteIfExists(home.resolve("postmaster.pid"));
    } catch (IOException failed) {
      LOG.warn("could not remove the mark of the dead server: {}", Cause.of(failed));
    }
  }

  private Orphans orphans() {
    return new Orphans(PROGRAM, home);
  }

  private List<String> creation(Path fresh, String superuser, Path secret) {
    return List.of(
        program("initdb"), "-D", fresh.toString(), "--username=" + superuser, "--pwfile=" + secret,
        "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  private void signal(String name, long pid) {
    try {
      var command = List.of(program("pg_ctl"), "kill", name, Long.toString(pid));
      Launch.run("pg_ctl", Launch.withoutRoot(command), SIGNAL_LIMIT);
    } catch (IOException | ServerFailure failed) {
      LOG.debug("process {} could not be sent {}: {}", pid, name, failed.getMessage());
    }
  }

  private String program(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  private static Path ownersFile(String prefix, String text) throws IOException {
    var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    return Files.writeString(Files.createTempFile(prefix, "", ownersOnly), text);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (var entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }
}
