package br.com.alicerce.platform.database;

/**
 * The login roles of the processes, each with its least grants.
 *
 * @param vertical business tables, identity, and {@code append_events}
 * @param relay reads the outbox, writes its cursor and lease
 * @param engines reads the outbox, owns nothing of the vertical
 * @param monitor learns numbers of the whole house for its operator, and reads no store's rows
 */
public record DatabaseRoles(Login vertical, Login relay, Login engines, Login monitor) {

  /** A role and its password; never printed. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }
}
