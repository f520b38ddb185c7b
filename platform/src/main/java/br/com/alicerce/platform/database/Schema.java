package br.com.alicerce.platform.database;

/**
 * A schema and who owns its migrations.
 *
 * @param name the PostgreSQL schema; its numbered migrations lie on the class path in {@code db/<name>}
 */
public record Schema(String name) {

  /** The schema of this module: idempotency keys and the audit log. */
  public static final Schema PLATFORM = new Schema("platform");
}
