package br.com.alicerce.bench.rehearsal;

import java.util.List;

/** Nothing but looking: each process has settings of its own (heap, shared buffers, maxmemory); nobody stops one that takes more. */
record WatchedMemory() implements MemoryLimits {

  @Override
  public String says() {
    return "watched, NOT enforced: this machine lets us make no control groups. Heaps, shared_buffers and maxmemory are"
        + " set to fit; a process that takes more is reported.";
  }

  @Override
  public List<String> within(String unit, int megabytes, List<String> command) {
    return command;
  }

  @Override
  public void adopt(Unit unit) {}

  @Override
  public long ended(Unit unit) {
    return 0;
  }

  @Override
  public void close() {}
}
