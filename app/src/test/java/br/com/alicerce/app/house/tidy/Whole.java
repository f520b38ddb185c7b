package br.com.alicerce.app.house.tidy;

import br.com.alicerce.app.house.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only shows when all texts are seen together. */
final class Whole {

  private static final Pattern MIGRATION = Pattern.compile(".*/src/main/resources/(db/[a-z]+)/(?:V(\\d{3})__[a-z0-9_]+\\.sql)?.*");
  private static final Pattern TEMPLATE = Pattern.compile("([a-z]+)/src/main/jte/(.*)\\.jte");

  static final List<HouseRule> ALL = List.of(
      HouseRule.of("every package says what it is for, and is @NullMarked", Whole::packagesWithoutInfo,
          new SourceText("app/src/main/java/br/com/alicerce/app/new_one/Thing.java", "class Thing {}"),
          new SourceText("app/src/main/java/br/com/alicerce/app/other/package-info.java", "/** Says something. */ package br.com;")),
      HouseRule.of("migrations are V001__what_they_do.sql, and each number stands once", Whole::badMigrations,
          new SourceText("engines/src/main/resources/db/engines/V001__one.sql", ""),
          new SourceText("engines/src/main/resources/db/engines/V001__another.sql", ""),
          new SourceText("engines/src/main/resources/db/engines/V2__short.sql", "")),
      HouseRule.of("every template is used", Whole::orphans,
          new SourceText("construction/src/main/jte/pedidos/velho.jte", "<p>Nada</p>"),
          new SourceText("construction/src/test/java/PagesTest.java", "render(\"pedidos/velho.jte\")")),
      HouseRule.of("every static file is used", Whole::orphanFiles,
          new SourceText("platform/src/main/resources/static/js/old.js", "")));

  private Whole() {}

  private static List<String> packagesWithoutInfo(List<SourceText> texts) {
    Set<String> told = texts.stream()
        .filter(text -> text.name().equals("package-info.java") && text.text().contains("@NullMarked") && text.text().startsWith("/**"))
        .map(text -> packageOf(text.directory()))
        .collect(Collectors.toCollection(HashSet::new));
    return texts.stream().filter(SourceText::isJava).map(SourceText::directory).distinct()
        .filter(directory -> !told.contains(packageOf(directory))).toList();
  }

  /** A test's package is that of the code it tests, and told there. */
  private static String packageOf(String directory) {
    return directory.replaceFirst("^([a-z]+)/src/(main|test)/java", "$1");
  }

  private static List<String> badMigrations(List<SourceText> texts) {
    Set<String> numbers = new HashSet<>();
    List<String> bad = new ArrayList<>();
    for (SourceText text : texts) {
      var migration = MIGRATION.matcher(text.path());
      if (migration.matches() && (migration.group(2) == null || !numbers.add(migration.group(1) + migration.group(2)))) {
        bad.add(text.path());
      }
    }
    return bad;
  }

  private static List<String> orphans(List<SourceText> texts) {
    List<String> orphans = new ArrayList<>();
    for (SourceText text : texts) {
      var template = TEMPLATE.matcher(text.path());
      if (template.matches() && !isNamed(template.group(1), template.group(2), texts)) {
        orphans.add(text.path());
      }
    }
    return orphans;
  }

  private static boolean isNamed(String module, String template, List<SourceText> texts) {
    Set<String> names = new TreeSet<>(List.of(
        "\"" + template + ".jte\"", "\"" + template.replaceFirst("^ui/", "") + ".jte\"", "@template." + template.replace('/', '.') + "("));
    return inMain(module, texts).anyMatch(text -> names.stream().anyMatch(text.text()::contains));
  }

  private static Stream<SourceText> inMain(String module, List<SourceText> texts) {
    return texts.stream().filter(text -> text.isMain() && text.module().equals(module));
  }

  private static List<String> orphanFiles(List<SourceText> texts) {
    return texts.stream()
        .filter(text -> text.path().matches("platform/src/main/resources/static/(css|js)/.*"))
        .filter(file -> texts.stream().noneMatch(text -> text.isMain() && text != file && text.text().contains(file.name())))
        .map(SourceText::path).toList();
  }
}
