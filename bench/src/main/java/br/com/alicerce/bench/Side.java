package br.com.alicerce.bench;

import java.time.Duration;
import java.util.concurrent.Callable;

/** One of two things that are measured in turn: its calls and the CPU time of its program and of the database, added up over turns. */
final class Side {

  private final long program;
  private final long database;
  private final Latencies latencies = new Latencies();
  private Duration elapsed = Duration.ZERO;
  private Duration ofProgram = Duration.ZERO;
  private Duration ofDatabase = Duration.ZERO;

  Side(long program, long database) {
    this.program = program;
    this.database = database;
  }

  void measure(Callable<Load.Result> turn) throws Exception {
    Duration programBefore = CpuTime.of(program);
    Duration databaseBefore = CpuTime.ofFamily(database);
    Load.Result result = turn.call();
    ofProgram = ofProgram.plus(CpuTime.of(program).minus(programBefore));
    ofDatabase = ofDatabase.plus(CpuTime.ofFamily(database).minus(databaseBefore));
    elapsed = elapsed.plus(result.duration());
    latencies.addAll(result.latencies());
  }

  double perSecond() {
    return latencies.count() / (elapsed.toNanos() / 1e9);
  }

  double percentile(double share) {
    return latencies.percentile(share);
  }

  double cpuOfProgram() {
    return milliseconds(ofProgram);
  }

  double cpuOfDatabase() {
    return milliseconds(ofDatabase);
  }

  double cpu() {
    return cpuOfProgram() + cpuOfDatabase();
  }

  private double milliseconds(Duration cpu) {
    return cpu.toNanos() / 1e6 / latencies.count();
  }
}
