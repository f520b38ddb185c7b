package br.com.alicerce.app.house.tidy;

import br.com.alicerce.app.house.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Calls and clauses that are not used, with what to use instead; those that the compiled classes show better are rules of the arrows. */
final class Calls {

  private static final Predicate<SourceText> MAIN_JAVA = text -> text.isMain() && text.isJava();
  private static final Set<String> ENVIRONMENT = Set.of("configuration", "command", "bench", "embedded");

  private static final Set<String> TROUBLEMAKERS = Set.of("chaos", "bench");

  static final List<TextRule> ALL = List.of(
      TextRule.noLine("the store is bound by Database; only its package knows the setting",
          MAIN_JAVA.and(text -> !text.module().equals("bench") && !text.directory().endsWith("/platform/database")),
          "set_config\\s*\\(\\s*'app\\.tenant'", main("construction", "select set_config('app.tenant', :store, true)")),
      TextRule.noLine("rows are locked \"for no key update\": plain \"for update\" deadlocks against foreign keys",
          text -> text.isMain() && !text.module().equals("engines"), "(?i)\\bfor update\\b(?! (to|skip locked)\\b)",
          main("construction", "select id from x for update")),
      TextRule.noLine("lists are paged by a cursor, not by an offset",
          MAIN_JAVA.and(text -> !text.module().equals("identity")), "(?i)\\boffset [:?\\d]", main("construction", "limit 20 offset :skip")),
      TextRule.noLine("the relay polls: a notification takes a global lock at commit", MAIN_JAVA, "(?i)\\bpg_notify\\b|\"(notify|listen) ",
          main("eventing", "select pg_notify('events', '')")),
      TextRule.noLine("the stream is trimmed by what was applied, never by its length",
          MAIN_JAVA.and(text -> !text.module().equals("chaos")), "(?i)\\bmaxLen\\(",
          main("eventing", "XAddParams.xAddParams().maxLen(10_000)")),
      TextRule.noLine("settings come from Configuration", MAIN_JAVA.and(text -> !ENVIRONMENT.contains(lastOf(text.directory()))),
          "System\\.getenv", main("relay", "System.getenv(\"REDIS_URL\")")),
      TextRule.noLine("chance comes from a seeded or a secure source", MAIN_JAVA, "Math\\.random\\(|new Random\\(",
          main("construction", "int number = new Random().nextInt();")),
      TextRule.noLine("decimals are made from text or whole numbers", MAIN_JAVA, "new BigDecimal\\(\\d+\\.\\d",
          main("construction", "new BigDecimal(0.1)")),
      TextRule.noLine("use toList()", SourceText::isJava, "collect\\(Collectors\\.toList\\(\\)\\)",
          main("engines", ".collect(Collec" + "tors.toList())")),
      TextRule.noLine("characters are not dropped from documents: a CNPJ has letters", MAIN_JAVA, "replaceAll\\(\"(\\\\\\\\D|\\[\\^0-9])",
          main("construction", "documento.replaceAll(\"\\\\D\", \"\")")),
      TextRule.noLine("nobody empties Redis, or walks through all its keys, but to show that it harms nothing",
          MAIN_JAVA.and(text -> !TROUBLEMAKERS.contains(text.module())), "(?i)(redis|jedis)\\.(flushAll|flushDB|keys)\\(",
          main("relay", "redis.flushAll();")));

  private Calls() {}

  private static SourceText main(String module, String line) {
    return new SourceText(module + "/src/main/java/br/com/alicerce/" + module + "/Twin.java", line);
  }

  private static String lastOf(String directory) {
    return directory.substring(directory.lastIndexOf('/') + 1);
  }
}
