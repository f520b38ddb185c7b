package br.com.alicerce.app.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the plan's keys became in the store, and which of them are new since the last chapter. */
final class DemoIds {

  private final Map<String, UUID> all;
  private final Map<String, String> fresh = new HashMap<>();

  DemoIds(Map<String, UUID> known) {
    all = new HashMap<>(known);
  }

  static String product(String code) {
    return "p" + code;
  }

  static String customer(int index) {
    return "c" + index;
  }

  static String site(int index) {
    return "s" + index;
  }

  static String quote(int key) {
    return "q" + key;
  }

  static String order(int key) {
    return "o" + key;
  }

  static String sellerOf(int quote) {
    return "v" + quote;
  }

  static String driverOf(int order) {
    return "d" + order;
  }

  void put(String key, UUID id) {
    all.put(key, id);
    fresh.put(key, id.toString());
  }

  UUID get(String key) {
    UUID id = all.get(key);
    if (id == null) {
      throw new IllegalStateException("The demo's history does not know " + key);
    }
    return id;
  }

  /** The new ones, for writing them down. */
  Map<String, String> fresh() {
    return Map.copyOf(fresh);
  }

  /** The new ones are written down for good. */
  void keep() {
    fresh.clear();
  }

  /** Forgets the new ones: the transaction that made them is tried again. */
  void dropFresh() {
    fresh.keySet().forEach(all::remove);
    fresh.clear();
  }
}
