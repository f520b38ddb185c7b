package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A data directory that is a copy of another server's and goes on following it.
 *
 * <p>The embedded programs come without {@code pg_basebackup}; this is what it does, by PostgreSQL's own low-level backup: the files are
 * copied while the server works on them, and what was torn or missed is made good from the log, which a slot keeps from before the first
 * file until the copy has had it.
 */
record Standby(PostgresServer primary, Path home) {

  /** What belongs to the running server, or is made anew at each start. */
  private static final Set<String> LEFT_OUT = Set.of(
      "postmaster.pid", "postmaster.opts", "pg_internal.init", "alicerce.port", "primary.pass", "backup_label", "tablespace_map");

  /** Directories that must be there, and empty. */
  private static final Set<String> EMPTIED = Set.of(
      "pg_wal", "pg_replslot", "pg_dynshmem", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

  private static final String TEMPORARY = "pgsql_tmp";

  /** Makes the copy beside its place and moves it there when whole. Leaves alone what is there already. */
  void copyWhenAbsent(Consumer<String> progress) throws IOException {
    if (Files.exists(home.resolve("PG_VERSION"))) {
      return;
    }
    progress.accept("Copying the database files…");
    Path fresh = home.resolveSibling(home.getFileName() + ".new");
    try (Connection superuser = primary.connect(primary.user())) {
      Trees.delete(fresh);
      reserveLog(superuser);
      tell(superuser, "select pg_backup_start('standby', fast => true)");
      Trees.copy(primary.home(), fresh, Standby::isCopied, Standby::isFilled);
      String label = ask(superuser, "select labelfile from pg_backup_stop(wait_for_archive => false)");
      Files.writeString(fresh.resolve("backup_label"), label);
      Files.createFile(fresh.resolve("standby.signal"));
      Files.deleteIfExists(home);
      Files.move(fresh, home);
    } catch (SQLException failed) {
      throw new ServerFailure("PostgreSQL could not be copied: " + failed.getMessage(), failed);
    } finally {
      Trees.delete(fresh);
    }
  }

  /** What it is started with: all that the other is, which it may not fall short of, and where that one is now. */
  Map<String, String> settings(Map<String, String> own) throws IOException {
    Map<String, String> all = new HashMap<>(primary.settings());
    all.putAll(own);
    all.put("primary_slot_name", slot());
    all.put("primary_conninfo", "host=127.0.0.1 port=%d user=%s passfile='%s' application_name=%s connect_timeout=2".formatted(
        primary.port(), primary.user(), passwordFile(), slot()));
    return all;
  }

  /** The password goes by a file, because settings are in the list of processes. */
  private Path passwordFile() throws IOException {
    Path file = home.resolve("primary.pass");
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, "127.0.0.1:*:*:" + primary.user() + ":" + primary.password() + "\n");
  }

  private void reserveLog(Connection superuser) throws SQLException {
    tell(superuser, "select pg_drop_replication_slot(slot_name) from pg_replication_slots"
        + " where not active and slot_name = '" + slot() + "'");
    tell(superuser, "select pg_create_physical_replication_slot('" + slot() + "', immediately_reserve => true)");
  }

  /** Named after its home, in the few letters that a slot's name may have. */
  private String slot() {
    return home.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }

  private static boolean isCopied(Path file) {
    String name = file.getFileName().toString();
    return !LEFT_OUT.contains(name) && !name.startsWith(TEMPORARY);
  }

  private static boolean isFilled(Path directory) {
    return !EMPTIED.contains(directory.getFileName().toString());
  }

  private static void tell(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
