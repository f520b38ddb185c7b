package br.com.alicerce.relay;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Appended;
import br.com.alicerce.eventing.stream.Claimed;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A stream in memory that confirms as many events as it is told to, and may do something while it is appended to. */
final class FakeStream implements EventStream {

  final List<EventEnvelope> events = new ArrayList<>();
  int confirms = Integer.MAX_VALUE;
  Runnable whileAppending = () -> {};

  @Override
  public Appended append(List<EventEnvelope> batch) {
    events.addAll(batch);
    whileAppending.run();
    return batch.size() <= confirms
        ? new Appended(batch.size(), null)
        : new Appended(confirms, new StreamTrouble.Unreachable("cut after " + confirms + " replies"));
  }

  @Override
  public StreamReply<Boolean> check() {
    return StreamReply.answered(true);
  }

  @Override
  public StreamReply<Boolean> createGroup() {
    return StreamReply.answered(false);
  }

  @Override
  public StreamReader reader(String consumer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StreamReply<Long> acknowledge(Collection<String> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StreamReply<List<String>> pending(Duration heldFor, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StreamReply<Claimed> claim(String consumer, Duration heldFor, Collection<String> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StreamReply<Boolean> forget(String consumer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StreamReply<Long> trim() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
