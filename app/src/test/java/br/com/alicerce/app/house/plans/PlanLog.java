package br.com.alicerce.app.house.plans;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plans that {@code auto_explain} writes into a server's log, which has one JSON object a line. */
final class PlanLog {

  private static final String BEGINS = " ms  plan:\n";

  private final Path file;
  private long read;

  PlanLog(Path file) {
    this.file = file;
  }

  /** What was written since it was last read, up to the line with this mark in it; empty when that is not there yet. */
  Optional<List<RunPlan>> until(String mark) throws IOException {
    List<String> lines;
    try (Stream<String> all = Files.lines(file)) {
      lines = all.skip(read).toList();
    }
    int end = 0;
    while (end < lines.size() && !lines.get(end).contains(mark)) {
      end++;
    }
    if (end == lines.size()) {
      return Optional.empty();
    }
    read += end;
    return Optional.of(lines.subList(0, end).stream().map(PlanLog::fields).flatMap(entry -> plan(entry).stream()).toList());
  }

  @SuppressWarnings("unchecked")
  private static Optional<RunPlan> plan(Map<String, @Nullable Object> entry) {
    String message = String.valueOf(entry.get("message"));
    int json = message.indexOf(BEGINS);
    if (json < 0) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> plan = fields(message.substring(json + BEGINS.length()));
    return Optional.of(new RunPlan(String.valueOf(plan.get("Query Text")), (Map<String, @Nullable Object>) plan.get("Plan")));
  }

  /** Not by the house's own codec, which takes no text as long as an array of 500 ids in a condition. */
  private static Map<String, @Nullable Object> fields(String json) {
    try {
      return JSONObjectUtils.parse(json);
    } catch (ParseException unreadable) {
      throw new AssertionError(json.substring(0, Math.min(2_000, json.length())), unreadable);
    }
  }
}
