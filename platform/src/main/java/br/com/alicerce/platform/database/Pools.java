package br.com.alicerce.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Pools of connections, all made alike. */
final class Pools {

  private Pools() {}

  /**
   * Settings of a pool that connects lazily.
   *
   * @param silence the longest a server may say nothing while it is asked; in whole seconds
   */
  static HikariConfig config(String name, DatabaseSettings settings, DatabaseLimits limits, Duration silence) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(limits.connections());
    config.setConnectionTimeout(limits.connectionWait().toMillis());
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", name);
    config.addDataSourceProperty("options", limits.asServerOptions());
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("socketTimeout", Long.toString(silence.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes the row
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return config;
  }

  static Jdbi jdbi(HikariDataSource pool) {
    Jdbi jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    // what people typed is in the parameters, and failures are logged
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }
}
