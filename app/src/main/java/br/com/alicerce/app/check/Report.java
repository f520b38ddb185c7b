package br.com.alicerce.app.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param stores how many stores were looked at
 * @param slugs what they are called
 */
public record Report(int stores, Map<UUID, String> slugs, Map<Check, List<Finding>> findings) {

  /** Whether everything holds. */
  public boolean well() {
    return findings.values().stream().allMatch(List::isEmpty);
  }

  /** For people: first what is wrong, where, and what to do; then the sum of it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    findings.forEach((check, found) -> {
      if (!found.isEmpty()) {
        text.append("NOT SO: ").append(check.says()).append("  [").append(check.name()).append("]\n");
        found.forEach(each -> text.append("  ").append(line(each)).append('\n'));
        text.append(found.size() == Check.MOST ? "  and perhaps more; these are the first " + Check.MOST + "\n" : "");
        text.append("  What to do: ").append(check.remedy()).append("\n\n");
      }
    });
    long broken = findings.values().stream().filter(found -> !found.isEmpty()).count();
    text.append(broken == 0
        ? "All is well: %d checks over %d stores.".formatted(findings.size(), stores)
        : "%d of %d checks over %d stores found something.".formatted(broken, findings.size(), stores));
    return text.toString();
  }

  private String line(Finding finding) {
    String store = slug(finding.store());
    return (store == null ? "" : "store " + store + ": ") + finding.where() + ": " + finding.what();
  }

  private @Nullable String slug(@Nullable UUID store) {
    return store == null ? null : slugs.getOrDefault(store, store.toString());
  }

  /** For programs. */
  public Map<String, Object> json() {
    List<Map<String, @Nullable Object>> checks = new ArrayList<>();
    findings.forEach((check, found) -> {
      Map<String, @Nullable Object> told = new LinkedHashMap<>();
      told.put("name", check.name());
      told.put("says", check.says());
      told.put("well", found.isEmpty());
      told.put("findings", found.stream().map(this::json).toList());
      if (!found.isEmpty()) {
        told.put("remedy", check.remedy());
      }
      checks.add(told);
    });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("well", well());
    json.put("stores", stores);
    json.put("checks", checks);
    return json;
  }

  private Map<String, @Nullable Object> json(Finding finding) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("store", slug(finding.store()));
    told.put("where", finding.where());
    told.put("what", finding.what());
    return told;
  }
}
