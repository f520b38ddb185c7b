package br.com.alicerce.platform.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A script library on the class path. Its version stands only in the pom; its own descriptor repeats it. */
final class Webjar {

  private Webjar() {}

  /** Where a file of a library lies on the class path. */
  static String path(String name, String file) {
    return "/META-INF/resources/webjars/" + name + "/" + version(name) + "/" + file;
  }

  private static String version(String name) {
    String descriptor = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    try (InputStream in = Webjar.class.getResourceAsStream(descriptor)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
