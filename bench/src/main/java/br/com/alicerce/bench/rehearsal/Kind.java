package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.scenario.Operation;

/** Requests that a user would not tell apart when they fail. */
enum Kind {
  READS("reading"),
  WRITES("writing"),
  INSIGHTS("insights");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Kind of(Operation operation) {
    return operation.server() == Part.ENGINES ? INSIGHTS : operation.writes() ? WRITES : READS;
  }
}
