package br.com.alicerce.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * The programs, unpacked once a user and version into {@code ~/.cache/alicerce} (or {@code XDG_CACHE_HOME}), or beside
 * the data when that can't be written. Safe when several processes unpack at the same time.
 */
final class Binaries {

  private Binaries() {}

  /**
   * The directory that holds {@code bin}, {@code lib} and {@code share} of PostgreSQL. About 3 s the first time. Another one of the same
   * major version than ours, which is compiled to be small, is named by {@code ALICERCE_POSTGRES}.
   *
   * @throws ServerFailure in one line when that names something else
   */
  static synchronized Path postgres(Path fallback, Consumer<String> progress) throws IOException {
    Optional<Path> installed = installed(System.getenv("ALICERCE_POSTGRES"));
    if (installed.isPresent()) {
      return installed.get();
    }
    byte[] archive = postgresArchive();
    Path target = cache(fallback).resolve("postgres-" + hash(archive));
    if (!Files.isDirectory(target)) {
      progress.accept("Unpacking PostgreSQL…");
      Path fresh = Files.createTempDirectory(target.getParent(), "unpacking-");
      Archive.unpack(new ByteArrayInputStream(archive), fresh);
      publish(fresh, target);
    }
    return target;
  }

  /** PostgreSQL's directory as the operator named it; none when it says nothing. */
  static Optional<Path> installed(@Nullable String named) {
    if (named == null || named.isBlank()) {
      return Optional.empty();
    }
    Path directory = Path.of(named.strip());
    if (!Files.isExecutable(directory.resolve("bin/initdb"))) {
      throw new ServerFailure(("ALICERCE_POSTGRES names %s, which has no bin/initdb: name the directory that holds PostgreSQL's bin, lib"
          + " and share, or unset it").formatted(directory));
    }
    return Optional.of(directory);
  }

  /** The Redis server's executable file. */
  static synchronized Path redis(Path fallback) throws IOException {
    String resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
    if (resource == null) {
      throw new ServerFailure("no embedded Redis for this system: set REDIS_URL");
    }
    Path target = cache(fallback).resolve(resource.substring(1));
    if (!Files.isExecutable(target)) {
      Path fresh = Files.createTempFile(target.getParent(), "unpacking-", "");
      try (InputStream in = ExecutableProvider.class.getResourceAsStream(resource)) {
        Files.write(fresh, in.readAllBytes());
      }
      fresh.toFile().setExecutable(true);
      publish(fresh, target);
    }
    return target;
  }

  private static byte[] postgresArchive() throws IOException {
    boolean mac = System.getProperty("os.name").toLowerCase().contains("mac");
    try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(mac ? "Darwin" : "Linux", architecture())) {
      return in.readAllBytes();
    } catch (IllegalStateException missing) {
      throw new ServerFailure("no embedded PostgreSQL for this system: set DATABASE_URL", missing);
    }
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  private static Path cache(Path fallback) throws IOException {
    String given = System.getenv("XDG_CACHE_HOME");
    Path home = given == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
    Path cache = home.resolve("alicerce");
    try {
      Files.createDirectories(cache);
      if (Files.isWritable(cache)) {
        return cache;
      }
    } catch (IOException _) {
      // the home can't be written: a service account, a read-only image
    }
    return Files.createDirectories(fallback);
  }

  private static void publish(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target);
    } catch (IOException lost) {
      Trees.delete(fresh);
      if (!Files.exists(target)) {
        throw lost;
      }
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
