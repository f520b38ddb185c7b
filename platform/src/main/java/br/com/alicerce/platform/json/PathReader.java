package br.com.alicerce.platform.json;

import io.avaje.json.JsonDataException;
import io.avaje.json.JsonEofException;
import io.avaje.json.JsonReader;
import io.avaje.json.PropertyNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;

/** A reader that knows the path it is at, so that whatever can't be read is told by its field's name. */
final class PathReader implements JsonReader {

  private final JsonReader reader;
  private final boolean lenient;
  private final JsonPath path = new JsonPath();

  /** @param lenient whether fields that nobody knows are passed over */
  PathReader(JsonReader reader, boolean lenient) {
    this.reader = reader;
    this.lenient = lenient;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return reader.unwrap(type);
  }

  @Override
  public void beginArray() {
    expecting("uma lista", () -> {
      reader.beginArray();
      return true;
    });
    path.enterArray();
  }

  @Override
  public void endArray() {
    reader.endArray();
    path.leave();
  }

  @Override
  public boolean hasNextElement() {
    boolean more = reader.hasNextElement();
    if (more) {
      path.nextElement();
    }
    return more;
  }

  @Override
  public void beginObject(PropertyNames names) {
    expecting("um objeto", () -> {
      reader.beginObject(names);
      return true;
    });
    path.enterObject();
  }

  @Override
  public void beginObject() {
    expecting("um objeto", () -> {
      reader.beginObject();
      return true;
    });
    path.enterObject();
  }

  @Override
  public void endObject() {
    reader.endObject();
    path.leave();
  }

  @Override
  public boolean hasNextField() {
    return reader.hasNextField();
  }

  @Override
  public String nextField() {
    String name = reader.nextField();
    path.at(name);
    return name;
  }

  @Override
  public boolean isNullValue() {
    return reader.isNullValue();
  }

  @Override
  public boolean readBoolean() {
    return expecting("true ou false", reader::readBoolean);
  }

  @Override
  public int readInt() {
    return expecting("um número inteiro", reader::readInt);
  }

  @Override
  public long readLong() {
    return expecting("um número inteiro", reader::readLong);
  }

  @Override
  public double readDouble() {
    return expecting("um número", reader::readDouble);
  }

  @Override
  public BigDecimal readDecimal() {
    return expecting("um número decimal, por exemplo \"12.50\"", reader::readDecimal);
  }

  @Override
  public BigInteger readBigInteger() {
    return expecting("um número inteiro", reader::readBigInteger);
  }

  @Override
  public String readString() {
    return expecting("um texto", reader::readString);
  }

  @Override
  public byte[] readBinary() {
    return expecting("um texto em base64", reader::readBinary);
  }

  @Override
  public String readRaw() {
    return reader.readRaw();
  }

  @Override
  public String location() {
    return path.toString();
  }

  @Override
  public Token currentToken() {
    return reader.currentToken();
  }

  @Override
  public void close() {
    reader.close();
  }

  @Override
  public void skipValue() {
    reader.skipValue();
  }

  @Override
  public void unmappedField(String fieldName) {
    if (!lenient) {
      throw new InvalidField(location(), "Campo desconhecido. Confira o nome ou retire-o.");
    }
  }

  private <T> T expecting(String what, Supplier<T> read) {
    try {
      return read.get();
    } catch (InvalidField | JsonEofException known) {
      throw known;
    } catch (JsonDataException | IllegalStateException | ArithmeticException | NumberFormatException other) {
      throw new InvalidField(location(), "Esperado " + what + ".");
    }
  }
}
