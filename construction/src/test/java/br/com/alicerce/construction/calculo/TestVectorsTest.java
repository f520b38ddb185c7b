package br.com.alicerce.construction.calculo;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.documentos.Cnpj;
import br.com.alicerce.construction.documentos.Cpf;
import br.com.alicerce.construction.documentos.Documento;
import br.com.alicerce.construction.pix.Crc16;
import br.com.alicerce.construction.unidades.Caixas;
import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every worked number of the design that the trade's rules answer for. Stock's are the engine's, and stand in its own tests. */
class TestVectorsTest {

  /** What is no rule, and the engine's own. */
  private static final List<String> ELSEWHERE = List.of("note", "stock");

  private static final Map<String, Object> VECTORS = read();

  @Test
  void every_section_is_answered_for() {
    VECTORS.keySet().stream().filter(section -> !ELSEWHERE.contains(section)).forEach(section -> {
      switch (section) {
        case "cnpj" -> cnpj(map(VECTORS.get(section)));
        case "cpf" -> cpf(map(VECTORS.get(section)));
        case "pix_crc16_ccitt_false" -> each(section).forEach(TestVectorsTest::checksum);
        case "money_half_up" -> each(section).forEach(TestVectorsTest::money);
        case "general_discount_allocation_largest_remainder" -> each(section).forEach(TestVectorsTest::allocation);
        case "m2_to_boxes_ceiling_exact" -> each(section).forEach(TestVectorsTest::boxes);
        case "pricing" -> each(section).forEach(TestVectorsTest::variation);
        default -> throw new AssertionError("Nobody answers for " + section);
      }
    });
  }

  private static void cnpj(Map<String, Object> section) {
    texts(section.get("valid")).forEach(text -> assertThat(Cnpj.parse(text)).as(text).isInstanceOf(Documento.class));
    list(section.get("invalid")).forEach(vector ->
        assertThat(Cnpj.parse(text(map(vector), "v"))).as("%s", vector).isNotInstanceOf(Documento.class));
    list(section.get("normalises")).forEach(vector ->
        assertThat(((Documento) Cnpj.parse(text(map(vector), "v"))).valor()).isEqualTo(text(map(vector), "to")));
  }

  private static void cpf(Map<String, Object> section) {
    texts(section.get("valid")).forEach(text -> assertThat(Cpf.parse(text)).as(text).isInstanceOf(Documento.class));
    texts(section.get("invalid")).forEach(text -> assertThat(Cpf.parse(text)).as(text).isNotInstanceOf(Documento.class));
  }

  private static void checksum(Map<String, Object> vector) {
    assertThat(Crc16.of(text(vector, "check_string"))).isEqualTo(text(vector, "crc"));
  }

  private static void variation(Map<String, Object> vector) {
    boolean inTime = vector.containsKey("old");
    BigDecimal percent = inTime
        ? Variacao.percentual(number(vector, "old"), number(vector, "new"))
        : Variacao.percentual(number(vector, "cheapest"), number(vector, "other"));
    assertThat(percent).as("%s", vector).isEqualTo(number(vector, inTime ? "variation" : "pct_over_cheapest"));
  }

  private static void money(Map<String, Object> vector) {
    if (vector.containsKey("q")) {
      Linha linha = (Linha) Linha.of(number(vector, "q"), number(vector, "p"), number(vector, "d"));
      assertThat(linha.liquido()).as("%s", vector).isEqualTo(number(vector, "net"));
    } else {
      Linha one = (Linha) Linha.of(BigDecimal.ONE, number(vector, "subtotal"), BigDecimal.ZERO);
      Totais totais = (Totais) Totais.of(List.of(one), number(vector, "general_discount"));
      assertThat(totais.total()).as("%s", vector).isEqualTo(number(vector, "total"));
    }
  }

  private static void allocation(Map<String, Object> vector) {
    List<Linha> lines = texts(vector.get("lines")).stream()
        .map(net -> (Linha) Linha.of(BigDecimal.ONE, new BigDecimal(net), BigDecimal.ZERO))
        .toList();
    Totais totais = (Totais) Totais.of(lines, number(vector, "pct"));
    assertThat(totais.total()).isEqualTo(number(vector, "total"));
    assertThat(Rateio.ofDescontoGeral(totais, lines)).map(BigDecimal::toPlainString).isEqualTo(texts(vector.get("shares")));
  }

  private static void boxes(Map<String, Object> vector) {
    Caixas caixas = (Caixas) Caixas.of(number(vector, "m2"), number(vector, "loss_pct"), number(vector, "m2_per_box"));
    assertThat(caixas.caixas()).as("%s", vector).isEqualTo(((Number) vector.get("boxes")).longValue());
    if (vector.containsKey("billed_m2")) {
      assertThat(caixas.faturado()).isEqualTo(number(vector, "billed_m2"));
    }
  }

  private static List<Map<String, Object>> each(String section) {
    return list(VECTORS.get(section)).stream().map(TestVectorsTest::map).toList();
  }

  private static BigDecimal number(Map<String, Object> vector, String name) {
    return new BigDecimal(text(vector, name));
  }

  private static String text(Map<String, Object> vector, String name) {
    return String.valueOf(Objects.requireNonNull(vector.get(name), name));
  }

  private static List<String> texts(Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> read() {
    try (InputStream content = Objects.requireNonNull(TestVectorsTest.class.getResourceAsStream("/test-vectors.json"))) {
      return Json.jsonb().type(Object.class).map().fromJson(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
