package br.com.alicerce.bench.scenario;

import br.com.alicerce.app.OperatorError;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Kinds of requests, and how often each comes.
 *
 * @param shares they add up to 1
 */
public record Mix(Map<Operation, Double> shares) {

  public Mix {
    shares = Collections.unmodifiableMap(new EnumMap<>(shares));
  }

  /** One kind alone. */
  public static Mix only(Operation operation) {
    return new Mix(Map.of(operation, 1.0));
  }

  /** A store's day: nine reads to one write. */
  public static Mix day() {
    return new Mix(Map.of(
        Operation.LIST, 0.30, Operation.GET, 0.30, Operation.SEARCH, 0.20, Operation.INSIGHTS, 0.10,
        Operation.CREATE, 0.07, Operation.CONVERT, 0.03));
  }

  /** Reads {@code list=60,create=20,get=20}; the numbers need not add up to anything. */
  public static Mix of(String text) {
    Map<Operation, Double> parts = new EnumMap<>(Operation.class);
    for (String part : text.split(",")) {
      String[] pair = part.split("=", 2);
      Operation operation = Operation.of(pair[0].strip())
          .orElseThrow(() -> new OperatorError("There is no request of the kind \"" + pair[0] + "\"."));
      parts.merge(operation, number(part, pair), Double::sum);
    }
    double all = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    parts.replaceAll((_, share) -> share / all);
    return new Mix(parts);
  }

  /** The kinds in it. */
  public List<Operation> operations() {
    return List.copyOf(shares.keySet());
  }

  /** Callers at once, of so many, that none of its kinds tells to come back. */
  int most(int callers) {
    return operations().stream().mapToInt(operation -> operation.most(callers)).min().orElseThrow();
  }

  /** Whether any of them changes something. */
  boolean writes() {
    return operations().stream().anyMatch(Operation::writes);
  }

  /** The next one. */
  public Operation next(RandomGenerator chance) {
    double at = chance.nextDouble();
    for (Map.Entry<Operation, Double> share : shares.entrySet()) {
      at -= share.getValue();
      if (at < 0) {
        return share.getKey();
      }
    }
    return operations().getLast();
  }

  private static double number(String part, String[] pair) {
    try {
      double number = Double.parseDouble(pair.length == 2 ? pair[1] : "");
      if (number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new OperatorError("\"" + part + "\" is no share: write for example list=60,create=20,get=20.");
  }
}
