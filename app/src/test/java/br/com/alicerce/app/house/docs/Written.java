package br.com.alicerce.app.house.docs;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made and not typed: checked in every run, written anew with {@code -Dalicerce.write=docs}. */
public final class Written {

  private Written() {}

  /** Fails when the document is not this text; writes it when asked to. */
  public static void keeps(String path, String text) {
    Path file = House.root().resolve(path);
    try {
      if ("docs".equals(System.getProperty("alicerce.write"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is out of date: ./alicerce test -Dalicerce.write=docs writes it", path)
          .isEqualTo(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
