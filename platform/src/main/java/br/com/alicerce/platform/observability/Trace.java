package br.com.alicerce.platform.observability;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id by which one request is followed through logs, answers, events and engines. */
public final class Trace {

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private static final String LOG_KEY = "trace_id";
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private Trace() {}

  /** The current id; outside of any request a fresh one. */
  public static String id() {
    return CURRENT.isBound() ? CURRENT.get() : fresh();
  }

  /** The current id, if there is one. */
  public static Optional<String> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** An id of 32 hexadecimal digits. */
  public static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /** The offered id when it is well-formed, else a fresh one. */
  public static String accept(@Nullable String offered) {
    return offered != null && WELL_FORMED.matcher(offered).matches() ? offered : fresh();
  }

  /** Runs {@code work} under this id, which the log lines of the call carry. */
  public static void run(String id, Runnable work) {
    MDC.put(LOG_KEY, id);
    try {
      ScopedValue.where(CURRENT, id).run(work);
    } finally {
      MDC.remove(LOG_KEY);
    }
  }
}
