package br.com.alicerce.bench;

import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.rig.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Leaves what is measured to another generator, so that figures can be held against those of wrk and {@code /proc}. */
final class Invitation {

  private Invitation() {}

  /** How the vertical is asked, which processes answer, and where a token of the first store lies, for its owner's eyes alone. */
  static String to(Rig rig) throws IOException, SQLException {
    Rig.Role vertical = rig.vertical(rig.connections());
    Path token = SecretFile.write(rig.home().resolve("token"), rig.stores(rig.connections()).token(1));
    return """
        The vertical is process %d, PostgreSQL process %d with its children. For example:
          wrk -t1 -c8 -d10s -H "Authorization: Bearer $(cat %s)" 'http://127.0.0.1:%d/api/v1/cotacoes?limit=20'
        """.formatted(vertical.pid(), rig.servers().postgres().pid(), token, vertical.port());
  }
}
