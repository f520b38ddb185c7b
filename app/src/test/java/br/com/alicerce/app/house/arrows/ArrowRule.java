package br.com.alicerce.app.house.arrows;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule about compiled classes, and sources that it must reject.
 *
 * @param says the rule as a sentence
 * @param rule how it is checked
 * @param twin sources of classes that break it
 */
record ArrowRule(String says, ArchRule rule, List<String> twin) {

  static ArrowRule of(String says, ArchRule rule, String... twin) {
    return new ArrowRule(says, rule, List.of(twin));
  }

  @Override
  public String toString() {
    return says;
  }
}
