package br.com.alicerce.platform.database;

/**
 * Where the database is and as whom to enter.
 *
 * @param url a JDBC URL
 * @param user the role to log in as
 * @param password its password; never printed
 */
public record DatabaseSettings(String url, String user, String password) {

  @Override
  public String toString() {
    return "DatabaseSettings[" + url + ", " + user + "]";
  }
}
