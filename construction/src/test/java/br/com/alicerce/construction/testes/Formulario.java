package br.com.alicerce.construction.testes;

import java.util.Map;
import java.util.stream.Stream;

/** The fields of a form as {@link PessoaDeTeste#submit} takes them. */
public final class Formulario {

  private Formulario() {}

  /** Name, value, name, value… */
  public static String[] campos(Map<String, String> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }
}
