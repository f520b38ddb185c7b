package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.bench.scenario.Operation;
import br.com.alicerce.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Quotes and orders in the books: whoever was answered finds one, and who sent the same several times finds no second. */
record Effects(long quotes, long orders) {

  static Effects of(PostgresServer postgresql) throws SQLException {
    try (Connection superuser = postgresql.connect("alicerce"); Statement statement = superuser.createStatement();
        var row = statement.executeQuery("""
            select (select count(*) from construction.cotacoes), (select count(*) from construction.pedidos)""")) {
      row.next();
      return new Effects(row.getLong(1), row.getLong(2));
    }
  }

  /** What is in the books beside what was answered; those that were given up may be there or not. */
  record Verdict(String kind, long answered, long unsure, long made) {

    boolean well() {
      return made >= answered && made <= answered + unsure;
    }

    String says() {
      return "%s: %d answered, %d given up, %d made: %s".formatted(
          kind, answered, unsure, made, well() ? "each once" : "NOT each once");
    }
  }

  /** What was made since then. */
  List<Verdict> since(Effects before, Visitors visitors) {
    return List.of(
        new Verdict("quotes", visitors.answered(Operation.CREATE), visitors.unsure(Operation.CREATE), quotes - before.quotes),
        new Verdict("orders", visitors.answered(Operation.CONVERT), visitors.unsure(Operation.CONVERT), orders - before.orders));
  }
}
