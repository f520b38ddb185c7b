package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Redis 6.2, every write kept in an append-only file brought to the disk each second, and never evicting: a restart of
 * the process loses nothing, a power failure at most a second.
 */
public final class RedisServer extends EmbeddedServer {

  private static final Map<String, String> DEFAULTS = Map.ofEntries(
      Map.entry("bind", "127.0.0.1"),
      Map.entry("protected-mode", "yes"),
      Map.entry("appendonly", "yes"),
      Map.entry("appendfsync", "everysec"),
      Map.entry("aof-use-rdb-preamble", "yes"),
      Map.entry("save", "\"\""),
      Map.entry("maxmemory", "256mb"),
      Map.entry("maxmemory-policy", "noeviction"),
      Map.entry("databases", "16"),
      // our own command line stays readable in the process list: it tells whose server this is
      Map.entry("set-proc-title", "no"),
      Map.entry("daemonize", "no"));

  private RedisServer(ServerOptions options) {
    super("Redis", options);
  }

  /**
   * Starts it on these data and returns when it is ready.
   *
   * @throws ServerFailure with a line for the operator
   */
  public static RedisServer start(ServerOptions options) {
    var server = new RedisServer(options);
    server.begin();
    return server;
  }

  /** A fresh one for tests, which ends with this JVM, even one that is killed, and leaves nothing. */
  public static RedisServer temporary() {
    return Temporary.start("redis", options -> start(options.with(Map.of("appendfsync", "no"))));
  }

  /** For a client, with the password: {@code redis://default:secret@127.0.0.1:port}. */
  public String url() {
    return "redis://default:" + options.password() + "@127.0.0.1:" + port();
  }

  /** The password of the default user. */
  public String password() {
    return options.password();
  }

  @Override
  public Answer ping() {
    return RedisPing.ask(port(), options.password());
  }

  @Override
  void prepare() throws IOException {
    Files.createDirectories(options.home());
  }

  @Override
  List<String> command(int onPort) throws IOException {
    Path program = Binaries.redis(options.home().resolveSibling("binaries"));
    Path file = configuration();
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text(onPort));
    return List.of(program.toString(), file.toString());
  }

  @Override
  void askToStop(ProcessHandle process) {
    process.destroy();
  }

  @Override
  void stopOrphans() throws IOException {
    if (Files.exists(options.home())) {
      orphans().stop(ProcessHandle::destroy);
    }
  }

  @Override
  void killRemains() {
    orphans().kill();
  }

  @Override
  void onFirstReady() {}

  private Orphans orphans() {
    return new Orphans("redis-server", options.home());
  }

  private Path configuration() {
    return options.home().resolve("redis.conf");
  }

  private String text(int onPort) {
    var settings = new TreeMap<>(DEFAULTS);
    settings.putAll(options.settings());
    settings.put("port", Integer.toString(onPort));
    settings.put("dir", '"' + options.home().toString() + '"');
    settings.put("requirepass", options.password());
    var text = new StringBuilder();
    settings.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
    return text.toString();
  }
}
