package br.com.alicerce.chaos.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a store's people were told is done: the facts that must be in the outbox once each, and the stock that must come of them. Each fact
 * is in a file before the next thing is asked for.
 */
public final class Acknowledged implements AutoCloseable {

  private final Map<String, Integer> facts = new TreeMap<>();
  private final Map<UUID, Long> onHand = new TreeMap<>();
  private final Map<UUID, Long> sold = new TreeMap<>();
  private final Writer file;

  /** Begins a log in this file. */
  public Acknowledged(Path log) {
    try {
      this.file = Files.newBufferedWriter(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** An event of this type about this document; the same way as the outbox is asked for it. */
  public static String fact(String type, Object document) {
    return type + " " + document;
  }

  /** It was acknowledged that this has happened. */
  public synchronized void add(String type, Object document) {
    String fact = fact(type, document);
    facts.merge(fact, 1, Integer::sum);
    try {
      file.write(fact + "\n");
      file.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Takes back what somebody only pretended. */
  public synchronized void forget(String type, Object document) {
    facts.remove(fact(type, document));
  }

  /** It was acknowledged that so much came, or went to a customer when it is negative and sold. */
  public synchronized void moved(UUID product, long quantity, boolean wasSold) {
    onHand.merge(product, quantity, Long::sum);
    if (wasSold) {
      sold.merge(product, -quantity, Long::sum);
    }
  }

  /** Every fact and how often it was acknowledged, which is once unless the house is wrong. */
  public synchronized Map<String, Integer> facts() {
    return new TreeMap<>(facts);
  }

  /** What must be on hand of each product. */
  public synchronized Map<UUID, Long> onHand() {
    return new TreeMap<>(onHand);
  }

  /** What must have been sold of each product. */
  public synchronized Map<UUID, Long> sold() {
    return new TreeMap<>(sold);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
