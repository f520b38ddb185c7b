package br.com.alicerce.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The house as it lies on the disk. */
public final class House {

  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".alicerce", "node_modules", ".idea", ".vscode");
  private static final Set<String> NOT_TEXT = Set.of("png", "jpg", "ico", "woff2", "pdf", "class", "jar", "iml");
  private static final Pattern MODULE = Pattern.compile("<module>([a-z]+)</module>");

  private static final class Read {
    private static final List<SourceText> TEXTS = read(root());
  }

  private House() {}

  /** Where the launcher lies. */
  public static Path root() {
    for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
      if (Files.isRegularFile(directory.resolve("alicerce")) && Files.exists(directory.resolve("pom.xml"))) {
        return directory;
      }
    }
    throw new IllegalStateException("The launcher was not found above " + Path.of("").toAbsolutePath());
  }

  /** Every text of the house that a person wrote or that a test keeps, by path. */
  public static List<SourceText> texts() {
    return Read.TEXTS;
  }

  /** The text of this path. */
  public static SourceText text(String path) {
    return texts().stream().filter(text -> text.path().equals(path)).findFirst()
        .orElseThrow(() -> new AssertionError("The house has no " + path));
  }

  /** The modules, as the root pom lists them. */
  public static List<String> modules() {
    return MODULE.matcher(text("pom.xml").text()).results().map(found -> found.group(1)).toList();
  }

  /** The Java that goes into the product. */
  public static List<SourceText> mainJava() {
    return texts().stream().filter(text -> text.isMain() && text.isJava()).toList();
  }

  /** The migrations. */
  public static List<SourceText> migrations() {
    return texts().stream().filter(text -> text.path().matches("[a-z]+/src/main/resources/db/.*\\.sql")).toList();
  }

  private static List<SourceText> read(Path root) {
    List<SourceText> texts = new ArrayList<>();
    try {
      Files.walkFileTree(root, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
          return NOT_OURS.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
          SourceText named = new SourceText(root.relativize(file).toString().replace('\\', '/'), "");
          if (!NOT_OURS.contains(named.name()) && !NOT_TEXT.contains(named.extension())) {
            texts.add(new SourceText(named.path(), Files.readString(file, StandardCharsets.UTF_8)));
          }
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    texts.sort(Comparator.comparing(SourceText::path));
    return List.copyOf(texts);
  }
}
