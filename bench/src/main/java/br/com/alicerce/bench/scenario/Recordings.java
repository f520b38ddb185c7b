package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.floor.Recorded;
import br.com.alicerce.bench.floor.StatementLog;
import br.com.alicerce.bench.load.HttpConnection;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/** What each kind of a mix ran when it was asked for once; what can be told again had been told before. */
record Recordings(Map<Operation, Recorded> recorded) {

  private static final int WRITTEN_TO = 1;

  /** Where the engines are asked, if there are so many: their workers have nothing to do for it. */
  private static final int READ_ONLY = 2;

  Recordings {
    recorded = Collections.unmodifiableMap(new EnumMap<>(recorded));
  }

  /** Has each kind asked for, and hears what it ran. */
  static Recordings of(Rig rig, Asked asked) throws Exception {
    StatementLog log = new StatementLog(rig.servers().postgres(), rig.servers().dataDir().resolve("logs").resolve("postgres.log"));
    Map<Operation, Recorded> recorded = new EnumMap<>(Operation.class);
    for (Operation operation : asked.mix().operations()) {
      int store = operation.server() == Part.ENGINES ? Math.min(READ_ONLY, asked.stores().count()) : WRITTEN_TO;
      Operation.Request request = operation.of(asked.stores(), store, 0);
      byte[] bytes = HttpConnection.request(request.method(), request.path(), "localhost", request.token(), request.body());
      try (HttpConnection connection = new HttpConnection(asked.ports().get(operation.server()))) {
        if (operation.tellsAgain()) {
          connection.send(bytes);
        }
        UUID bound = operation == Operation.LOGIN ? null : asked.stores().store(store);
        Recorded all = log.during(login(rig, operation.server()).user(), bound, () -> {
          int status = connection.send(bytes).status();
          if (status != operation.status()) {
            throw new IllegalStateException(operation.word() + " answered " + status);
          }
        });
        recorded.put(operation, operation.server() == Part.ENGINES ? all.alone() : all);
      }
      if (operation.usesDatabase() && recorded.get(operation).units().isEmpty()) {
        throw new IllegalStateException("PostgreSQL's log tells nothing of " + operation.word());
      }
    }
    return new Recordings(recorded);
  }

  /** A number of an average request of the mix. */
  double average(Mix mix, ToIntFunction<Recorded> number) {
    return mix.shares().entrySet().stream()
        .mapToDouble(share -> share.getValue() * number.applyAsInt(recorded.get(share.getKey()))).sum();
  }

  /** As whom each process enters the database. */
  static Map<Part, Callable<Connection>> logins(Rig rig) {
    Map<Part, Callable<Connection>> logins = new HashMap<>();
    for (Part part : new Part[] {Part.VERTICAL, Part.ENGINES}) {
      Login login = login(rig, part);
      logins.put(part, () -> DriverManager.getConnection(rig.connections().databaseUrl(), login.user(), login.password()));
    }
    return logins;
  }

  private static Login login(Rig rig, Part part) {
    return part == Part.ENGINES ? rig.connections().roles().engines() : rig.connections().roles().vertical();
  }
}
