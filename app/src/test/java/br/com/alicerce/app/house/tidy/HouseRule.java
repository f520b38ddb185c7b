package br.com.alicerce.app.house.tidy;

import br.com.alicerce.app.house.SourceText;
import java.util.List;
import java.util.function.Function;

/**
 * A rule about the texts together.
 *
 * @param says the rule as a sentence
 * @param check what is wrong in a house of these texts
 * @param twin a house that it must reject
 */
record HouseRule(String says, Function<List<SourceText>, List<String>> check, List<SourceText> twin) {

  static HouseRule of(String says, Function<List<SourceText>, List<String>> check, SourceText... twin) {
    return new HouseRule(says, check, List.of(twin));
  }

  @Override
  public String toString() {
    return says;
  }
}
