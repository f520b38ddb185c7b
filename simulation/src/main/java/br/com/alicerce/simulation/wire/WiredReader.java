package br.com.alicerce.simulation.wire;

import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.simulation.fault.Step;
import java.time.Duration;
import java.util.List;

/** A consumer's connection, by wire; an answer may come a second time. */
final class WiredReader implements StreamReader {

  private final StreamReader server;
  private final Wire wire;
  private List<Delivery> again = List.of();

  WiredReader(StreamReader server, Wire wire) {
    this.server = server;
    this.wire = wire;
  }

  @Override
  public StreamReply<List<Delivery>> next(int limit, Duration wait) {
    if (!again.isEmpty()) {
      List<Delivery> repeated = again;
      again = List.of();
      return StreamReply.answered(repeated);
    }
    StreamReply<List<Delivery>> reply = wire.tell(Step.WORKER_READS, () -> server.next(limit, Duration.ZERO));
    if (wait.isPositive() && isEmpty(reply)) {
      wire.awaitNews(wait);
      reply = server.next(limit, Duration.ZERO);
    }
    return switch (wire.at(Step.WORKER_HAS_READ)) {
      case CUT -> StreamReply.failed(new StreamTrouble.Unreachable("the connection broke"));
      case TWICE -> {
        again = reply instanceof StreamReply.Answered<List<Delivery>>(var deliveries) ? deliveries : List.of();
        yield reply;
      }
      case NONE, ABORTED -> reply;
    };
  }

  private static boolean isEmpty(StreamReply<List<Delivery>> reply) {
    return reply instanceof StreamReply.Answered<List<Delivery>>(var deliveries) && deliveries.isEmpty();
  }

  @Override
  public void close() {
    again = List.of();
  }
}
