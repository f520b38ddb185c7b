package br.com.alicerce.platform.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A script library on the class path. Its version stands only in the pom; its own descriptor repeats it. */
final class Webjar {

  private Webjar() {}

  /** Where a file of a library that came from npm lies on the class path. */
  static String path(String name, String file) {
    return path("org.webjars.npm", name, file);
  }

  /** The same of a library that was packed by hand. */
  static String classic(String name, String file) {
    return path("org.webjars", name, file);
  }

  private static String path(String group, String name, String file) {
    return "/META-INF/resources/webjars/" + name + "/" + version(group, name) + "/" + file;
  }

  private static String version(String group, String name) {
    String descriptor = "/META-INF/maven/" + group + "/" + name + "/pom.properties";
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
