package br.com.alicerce.app.house.wanted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which licences go together with Apache-2.0, and how poms write them. */
final class Licences {

  private static final Map<String, Pattern> SPELLINGS = new LinkedHashMap<>();

  static {
    spelling("Apache-2.0", "(the )?apache([ -]software)?( licen[sc]e)?,?( version)?[ -]2(\\.0)?");
    spelling("0BSD", "0BSD");
    spelling("MIT", "(the )?MIT( license)?");
    spelling("BSD-2-Clause", "BSD-2-Clause");
    spelling("BSD-3-Clause", "BSD|BSD-3-Clause|EDL 1\\.0|eclipse distribution license.*");
    spelling("CC0-1.0", "public domain.*");
    spelling("MPL-2.0", "MPL-2\\.0|mozilla public license,? version 2\\.0");
    spelling("EPL-2.0", "EPL-2\\.0|eclipse public license v2\\.0");
  }

  private Licences() {}

  private static void spelling(String licence, String pattern) {
    SPELLINGS.put(licence, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** The licence by its short name, the most liberal where a library offers several, or what the poms say in a form we do not accept. */
  static String of(Library library) {
    return choose(named(library, PomText.read(library.pom())));
  }

  static String choose(List<String> named) {
    return SPELLINGS.keySet().stream()
        .filter(licence -> named.stream().anyMatch(name -> SPELLINGS.get(licence).matcher(name.strip()).matches()))
        .findFirst().orElse("not accepted: " + named);
  }

  static boolean isAccepted(String licence) {
    return SPELLINGS.containsKey(licence);
  }

  private static List<String> named(Library library, PomText pom) {
    List<String> own = pom.licences();
    if (!own.isEmpty() || pom.parent().isEmpty()) {
      return own;
    }
    return named(library, PomText.read(
        library.pomOf(pom.ofParent("groupId"), pom.ofParent("artifactId"), pom.ofParent("version"))));
  }
}
