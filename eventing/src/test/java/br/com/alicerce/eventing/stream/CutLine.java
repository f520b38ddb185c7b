package br.com.alicerce.eventing.stream;

import br.com.alicerce.testing.Tap;
import java.nio.charset.StandardCharsets;

/** A way to Redis that lets so many replies to XADD through and then breaks; what was said before the first XADD is not counted. */
final class CutLine implements AutoCloseable {

  private static final int NEVER = Integer.MAX_VALUE;

  /** The id of an entry is a bulk string: its length, and itself. */
  private static final int LINES_A_REPLY = 2;

  private final Tap tap;
  private volatile int replies = NEVER;

  private CutLine(int server) {
    tap = Tap.to(server, Link::new);
  }

  static CutLine to(int server) {
    return new CutLine(server);
  }

  int port() {
    return tap.port();
  }

  /** Has each connection break after so many replies to XADD. */
  void cutAfter(int wanted) {
    replies = wanted;
  }

  /** Has them hold. */
  void heal() {
    replies = NEVER;
  }

  private final class Link implements Tap.Listener {
    private volatile boolean appending;
    private int lines;

    @Override
    public Tap.Passage said(byte[] bytes, int length) {
      appending |= new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("XADD");
      return Tap.Passage.of(length);
    }

    @Override
    public Tap.Passage heard(byte[] bytes, int length) {
      for (int at = 0; appending && at < length; at++) {
        if (lines >= (long) replies * LINES_A_REPLY) {
          return Tap.Passage.last(at);
        }
        lines += bytes[at] == '\n' ? 1 : 0;
      }
      return Tap.Passage.of(length);
    }
  }

  @Override
  public void close() {
    tap.close();
  }
}
