package br.com.alicerce.simulation.bug;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Appended;
import br.com.alicerce.eventing.stream.Claimed;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Passes everything on, but for what a bug overrides. */
class PassingStream implements EventStream {

  protected final EventStream sound;

  PassingStream(EventStream sound) {
    this.sound = sound;
  }

  @Override
  public StreamReply<Boolean> check() {
    return sound.check();
  }

  @Override
  public Appended append(List<EventEnvelope> events) {
    return sound.append(events);
  }

  @Override
  public StreamReply<Boolean> createGroup() {
    return sound.createGroup();
  }

  @Override
  public StreamReader reader(String consumer) {
    return sound.reader(consumer);
  }

  @Override
  public StreamReply<Long> acknowledge(Collection<String> ids) {
    return sound.acknowledge(ids);
  }

  @Override
  public StreamReply<List<String>> pending(Duration heldFor, int limit) {
    return sound.pending(heldFor, limit);
  }

  @Override
  public StreamReply<Claimed> claim(String consumer, Duration heldFor, Collection<String> ids) {
    return sound.claim(consumer, heldFor, ids);
  }

  @Override
  public StreamReply<Boolean> forget(String consumer) {
    return sound.forget(consumer);
  }

  @Override
  public StreamReply<Long> trim() {
    return sound.trim();
  }

  @Override
  public void close() {
    sound.close();
  }
}
