package br.com.alicerce.simulation.memory;

import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.platform.pace.Pace;

class MemoryStreamTest extends EventStreamContract {

  private final MemoryRedis redis = new MemoryRedis(System::nanoTime, StreamWatch.NONE);
  private final EventStream stream = new MemoryStream(redis, Pace.ofTheMachine());

  @Override
  EventStream stream() {
    return stream;
  }

  @Override
  void flush() {
    redis.flush();
  }

  @Override
  void trimAll() {
    redis.trimAll();
  }

  @Override
  void fill() {
    redis.become(ServerState.FULL);
  }

  @Override
  void makeReplica() {
    redis.become(ServerState.READ_ONLY);
  }

  @Override
  void makeWell() {
    redis.become(ServerState.WELL);
  }
}
