package br.com.alicerce.app.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables that come with the program: UTF-8, semicolons, a header line. */
final class CsvResource {

  private CsvResource() {}

  /** One line, its fields found by the header. A missing column or an empty field is a broken build. */
  record Row(NamedCsvRecord fields) {

    String text(String column) {
      return Objects.requireNonNull(
          optional(column), () -> "line " + fields.getStartingLineNumber() + ": no " + column);
    }

    @Nullable String optional(String column) {
      var value = fields.getField(column).strip();
      return value.isEmpty() ? null : value;
    }

    BigDecimal decimal(String column) {
      return new BigDecimal(text(column));
    }
  }

  /** All lines of a table, by its file name. */
  static Stream<Row> rows(String name) {
    var stream = Objects.requireNonNull(CsvResource.class.getResourceAsStream("/demo/" + name), name);
    try (var reader = CsvReader.builder()
        .fieldSeparator(';')
        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<NamedCsvRecord> lines = reader.stream().toList();
      return lines.stream().map(Row::new);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
