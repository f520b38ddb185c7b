package br.com.alicerce.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Understands of what a client says to PostgreSQL which statements it has run: by the extended protocol, also those that the server was
 * told before and knows by a name, and by the simple one. Needs a connection without TLS, from its first byte.
 */
final class SpokenSql {

  private static final int STARTUP = 196_608;
  private static final int LENGTH = 4;
  private static final int LONGEST = 160;

  private final Map<String, String> known = new HashMap<>();
  private byte[] rest = {};
  private boolean started;

  /** The statements that these bytes complete. */
  List<String> read(byte[] bytes, int length) {
    ByteBuffer all = ByteBuffer.allocate(rest.length + length).put(rest).put(bytes, 0, length).flip();
    List<String> run = new ArrayList<>();
    while (isWhole(all)) {
      int type = started ? all.get() : 0;
      ByteBuffer message = all.slice(all.position() + LENGTH, all.getInt(all.position()) - LENGTH);
      all.position(all.position() + all.getInt(all.position()));
      switch (type) {
        case 0 -> started = message.getInt() == STARTUP;
        case 'P' -> known.put(text(message), oneLine(text(message)));
        case 'B' -> {
          text(message); // the portal
          run.add(known.getOrDefault(text(message), "a statement that was not heard"));
        }
        case 'Q' -> run.add(oneLine(text(message)));
        default -> { } // describes, executes, closes, ends
      }
    }
    rest = new byte[all.remaining()];
    all.get(rest);
    return run;
  }

  private boolean isWhole(ByteBuffer all) {
    int head = started ? 1 : 0;
    return all.remaining() >= head + LENGTH && all.remaining() >= head + all.getInt(all.position() + head);
  }

  private static String text(ByteBuffer message) {
    int start = message.position();
    while (message.get() != 0) {
      // up to the end of the text
    }
    return StandardCharsets.UTF_8.decode(message.slice(start, message.position() - 1 - start)).toString();
  }

  private static String oneLine(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
