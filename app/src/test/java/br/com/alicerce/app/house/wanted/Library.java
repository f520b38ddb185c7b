package br.com.alicerce.app.house.wanted;

import br.com.alicerce.app.house.House;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A library on the class path, as the build found it in its local repository.
 *
 * @param group its group
 * @param artifact its name
 * @param pom where its pom lies
 */
record Library(String group, String artifact, Path pom) {

  /** Everything on the class path of this module's tests that is not the house's own, with what it needs in turn. */
  static List<Library> onTheClassPath() {
    return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> entry.toString().endsWith(".jar") && !entry.startsWith(House.root()))
        .filter(jar -> Files.exists(pomOf(jar)))
        .map(Library::of)
        .sorted(Comparator.comparing(Library::name))
        .toList();
  }

  /** {@code group:artifact}. */
  String name() {
    return group + ":" + artifact;
  }

  /** The pom of other coordinates in the same repository. */
  Path pomOf(String otherGroup, String otherArtifact, String version) {
    Path repository = pom.getParent().getParent().getParent();
    for (int part = 0; part < group.split("\\.").length; part++) {
      repository = repository.getParent();
    }
    return repository.resolve(otherGroup.replace('.', '/')).resolve(otherArtifact).resolve(version)
        .resolve(otherArtifact + "-" + version + ".pom");
  }

  private static Library of(Path jar) {
    Path artifact = jar.getParent().getParent();
    PomText pom = PomText.read(pomOf(jar));
    return new Library(pom.group(), artifact.getFileName().toString(), pomOf(jar));
  }

  private static Path pomOf(Path jar) {
    Path version = jar.toAbsolutePath().getParent();
    return version.resolve(version.getParent().getFileName() + "-" + version.getFileName() + ".pom");
  }
}
