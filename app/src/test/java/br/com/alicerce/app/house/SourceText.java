package br.com.alicerce.app.house;

import java.util.List;

/**
 * One text file of the house.
 *
 * @param path from the root, with slashes
 * @param text the whole of it
 */
public record SourceText(String path, String text) {

  /** Its lines, without line ends. */
  public List<String> lines() {
    return text.lines().toList();
  }

  /** The first directory, which is the module for everything that belongs to one. */
  public String module() {
    return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
  }

  /** The name without directories. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What follows the last dot of the name, or the empty string. */
  public String extension() {
    return name().contains(".") ? name().substring(name().lastIndexOf('.') + 1) : "";
  }

  /** The directory, without a slash at its end. */
  public String directory() {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  public boolean isJava() {
    return extension().equals("java");
  }

  @Override
  public String toString() {
    return path;
  }

  /** Whether it goes into the product. */
  public boolean isMain() {
    return path.contains("/src/main/");
  }
}
