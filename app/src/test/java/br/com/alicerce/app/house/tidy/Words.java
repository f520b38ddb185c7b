package br.com.alicerce.app.house.tidy;

import br.com.alicerce.app.house.SourceText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that have no place in the house. Those that this file itself must not hold are written in parts. */
final class Words {

  private static final String MARKS = "\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b";
  private static final String LEFT_OUT = "@Dis" + "abled\\b|@Ig" + "nore\\b";
  private static final String VAGUE = "\\b(class|record|interface|enum) \\w+(Service|Manager|Helper|Utils?|Impl|Dto)\\b";
  private static final String REGISTRIES =
      "https?://(?!maven\\.apache\\.org)[\\w.-]*(repo|registry|maven|nexus|artifactory|proxy)[\\w-]*\\.[\\w./-]*"
          + "|registry\\.npmjs|repo1\\.maven";
  private static final String MACHINE_PATHS = "(^|[\\s\"'`=(:])(/home/\\w|/root\\b|/Users/\\w|/work/\\w|/workspace\\b|[A-Z]:\\\\\\w)";
  private static final Pattern ENGLISH_ON_PAGES = Pattern.compile(
      "\\b(Save|Saved|Cancel|Delete|Remove|Edit|Create|New|Search|Loading|Submit|Back|Next|Previous|Close|Open|Home|Settings"
          + "|Sign in|Log ?in|Log ?out|Password|Users?|Products?|Orders?|Quotes?|Customers?|Stock|Price|Name|Date|Quantity"
          + "|Yes|Error|Warning|Please|Welcome|Dashboard|Details|Nothing|Not found|the|and|with|your)\\b");
  private static final Pattern MACHINERY = Pattern.compile(
      "(?s)<%--.*?--%>|<!--.*?-->|<script.*?</script>|(?m)^\\s*@(import|param)[^\\n]*$|[$!]\\{[^}]*\\}"
          + "|@(if|elseif|for)\\([^\\n]*?\\)(?=[<@\\s])"
          + "|@template[\\w.-]*|@(else|endif|endfor|raw|endraw)");
  private static final Pattern SHOWN = Pattern.compile(
      ">([^<>]+)<|(?:title|placeholder|aria-label|alt|label)\\s*=\\s*\"([^\"]*)\"|\"([A-Z][^\"]*)\"");

  static final List<TextRule> ALL = List.of(
      TextRule.noLine("unfinished work is finished, or told in an issue, and not marked", text -> true, MARKS,
          new SourceText("app/src/main/java/Later.java", "// TO" + "DO later")),
      TextRule.noLine("a test that does not run is removed or repaired", SourceText::isJava, LEFT_OUT,
          new SourceText("app/src/test/java/Left.java", "  @Dis" + "abled void left_out() {}")),
      TextRule.noLine("names say what a thing is, not that it serves or helps", SourceText::isJava, VAGUE,
          new SourceText("app/src/main/java/QuoteService.java", "public final class QuoteServ" + "ice {}")),
      TextRule.noLine("no registry's host stands in the house", text -> !isOurRule(text), REGISTRIES,
          new SourceText("pom.xml", "<url>https://repo.example.org/releases</url>")),
      TextRule.noLine("no machine's path stands in the house", text -> !isOurRule(text), MACHINE_PATHS,
          new SourceText("deploy/alicerce.service", "ExecStart=/ho" + "me/alicerce/run")),
      new TextRule("store people read Portuguese", Words::isForStorePeople, Words::englishShown,
          new SourceText("app/src/main/jte/wrong.jte", "@param String name\n<button class=\"button\">Save</button>")));

  private Words() {}

  /** The operator's page is in English. */
  private static boolean isForStorePeople(SourceText text) {
    return text.extension().equals("jte") && !text.directory().equals("app/src/main/jte/ops");
  }

  private static boolean isOurRule(SourceText text) {
    return text.name().equals("Words.java");
  }

  private static Stream<String> englishShown(SourceText template) {
    String shown = MACHINERY.matcher(template.text()).replaceAll(" ");
    return SHOWN.matcher(shown).results()
        .map(found -> Stream.of(1, 2, 3).map(found::group).filter(group -> group != null).findFirst().orElse(""))
        .filter(words -> ENGLISH_ON_PAGES.matcher(words).find())
        .map(words -> template.path() + ": \"" + words.strip() + "\"");
  }
}
