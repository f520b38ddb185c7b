package br.com.alicerce.platform.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals go out as strings with the scale they have; strings and numbers are accepted in, of at most {@value #DIGITS} digits. */
final class DecimalAdapter implements JsonAdapter<BigDecimal> {

  private static final int DIGITS = 30;
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1," + DIGITS + "}(\\.\\d{1," + DIGITS + "})?");

  @Override
  public BigDecimal fromJson(JsonReader reader) {
    String text = reader.currentToken() == JsonReader.Token.NUMBER ? reader.readRaw().trim() : reader.readString();
    if (!PLAIN.matcher(text).matches()) {
      throw new InvalidField(reader.location(), "Esperado um número decimal, por exemplo \"12.50\".");
    }
    return new BigDecimal(text);
  }

  @Override
  public void toJson(JsonWriter writer, BigDecimal value) {
    writer.value(value.toPlainString());
  }
}
