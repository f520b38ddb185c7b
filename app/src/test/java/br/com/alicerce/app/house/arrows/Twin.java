package br.com.alicerce.app.house.arrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that break a rule on purpose, compiled from source in the packages the rule speaks of, and never part of the house. */
final class Twin {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

  private Twin() {}

  /** Compiles these sources, each with one top-level type, and reads what came out; leaves nothing on the disk. */
  static JavaClasses of(List<String> sources) {
    try {
      Path classes = Files.createTempDirectory("alicerce-twin-");
      try {
        compile(sources, classes);
        return new ClassFileImporter().importPath(classes);
      } finally {
        delete(classes);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void compile(List<String> sources, Path classes) {
    StringWriter said = new StringWriter();
    boolean compiled = ToolProvider.getSystemJavaCompiler()
        .getTask(said, null, null, List.of("-proc:none", "-d", classes.toString()), null, sources.stream().map(Source::new).toList())
        .call();
    if (!compiled) {
      throw new AssertionError("A twin does not compile: " + said);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String text) {
      super(URI.create("twin:///" + group(PACKAGE, text).replace('.', '/') + "/" + group(TYPE, text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    private static String group(Pattern pattern, String text) {
      return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).findFirst().orElseThrow();
    }
  }
}
