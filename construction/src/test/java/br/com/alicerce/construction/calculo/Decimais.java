package br.com.alicerce.construction.calculo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

final class Decimais {

  private Decimais() {}

  static BigDecimal d(String text) {
    return new BigDecimal(text);
  }

  static List<BigDecimal> ds(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }

  static Linha linha(String quantidade, String preco, String desconto) {
    return (Linha) Linha.of(d(quantidade), d(preco), d(desconto));
  }

  static Linha worth(String liquido) {
    return linha("1", liquido, "0");
  }
}
