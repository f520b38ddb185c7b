package br.com.alicerce.chaos.house;

/** A process's ways to the servers. */
public record Wires(Proxy postgres, Proxy redis) implements AutoCloseable {

  @Override
  public void close() {
    postgres.close();
    redis.close();
  }
}
