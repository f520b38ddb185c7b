package br.com.alicerce.platform.json;

import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.json.PropertyNames;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonOutput;
import io.avaje.json.stream.JsonStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The JSON stream of this house: readers know their path, and an empty body reads as an empty object. */
final class PathStream implements JsonStream {

  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

  private final boolean lenient;
  private final JsonStream stream = JsonStream.builder().serializeNulls(true).serializeEmpty(true).failOnUnknown(false).build();

  /** @param lenient whether readers pass over fields that nobody knows */
  PathStream(boolean lenient) {
    this.lenient = lenient;
  }

  @Override
  public JsonReader reader(String json) {
    return new PathReader(stream.reader(json), lenient);
  }

  @Override
  public JsonReader reader(byte[] json) {
    return new PathReader(stream.reader(json), lenient);
  }

  @Override
  public JsonReader reader(Reader reader) {
    return new PathReader(stream.reader(reader), lenient);
  }

  @Override
  public JsonReader reader(InputStream body) {
    return new PathReader(stream.reader(orEmptyObject(body)), lenient);
  }

  private static InputStream orEmptyObject(InputStream body) {
    try {
      PushbackInputStream peekable = new PushbackInputStream(body, 1);
      int first = peekable.read();
      if (first < 0) {
        return new ByteArrayInputStream(EMPTY_OBJECT);
      }
      peekable.unread(first);
      return peekable;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public JsonWriter writer(Writer writer) {
    return stream.writer(writer);
  }

  @Override
  public JsonWriter writer(OutputStream output) {
    return stream.writer(output);
  }

  @Override
  public JsonWriter writer(JsonOutput output) {
    return stream.writer(output);
  }

  @Override
  public BufferedJsonWriter bufferedWriter() {
    return stream.bufferedWriter();
  }

  @Override
  public BytesJsonWriter bufferedWriterAsBytes() {
    return stream.bufferedWriterAsBytes();
  }

  @Override
  public PropertyNames properties(String... names) {
    return stream.properties(names);
  }
}
