package br.com.alicerce.construction.testes;

import java.util.concurrent.atomic.AtomicInteger;

/** Valid documents, never the same one twice. */
public final class Documentos {

  private static final AtomicInteger NEXT = new AtomicInteger(100_000_001);

  private Documentos() {}

  /** A new CPF without mask. */
  public static String cpf() {
    String base = Integer.toString(NEXT.getAndIncrement());
    String first = base + digit(base);
    return first + digit(first);
  }

  /** A new CNPJ of the old numeric kind, without mask. */
  public static String cnpj() {
    String base = Integer.toString(NEXT.getAndIncrement()).substring(1) + "0001";
    String first = base + cnpjDigit(base);
    return first + cnpjDigit(first);
  }

  private static int digit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (digits.length() + 1 - i);
    }
    return sum % 11 < 2 ? 0 : 11 - sum % 11;
  }

  private static int cnpjDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (2 + (digits.length() - 1 - i) % 8);
    }
    return sum % 11 < 2 ? 0 : 11 - sum % 11;
  }
}
