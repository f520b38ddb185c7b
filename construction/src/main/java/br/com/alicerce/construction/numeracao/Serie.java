package br.com.alicerce.construction.numeracao;

import java.util.OptionalLong;

/** A series of numbers of a store, counted from 1: {@code COT-001}, {@code PED-001}. Not fiscal numbers. */
public enum Serie {
  COTACAO("COT-"),
  PEDIDO("PED-");

  private static final int MIN_DIGITS = 3;
  private static final int MAX_DIGITS = 18;

  private final String prefixo;

  Serie(String prefixo) {
    this.prefixo = prefixo;
  }

  /** The number as people read it: at least 3 digits, more when it needs them. Throws below 1. */
  public String format(long numero) {
    if (numero < 1) {
      throw new IllegalArgumentException("numbers start at 1: " + numero);
    }
    var digits = Long.toString(numero);
    return prefixo + "0".repeat(Math.max(0, MIN_DIGITS - digits.length())) + digits;
  }

  /** The number behind what {@link #format} wrote, of this series alone; empty for any other text. */
  public OptionalLong parse(String text) {
    if (!text.matches(prefixo + "[0-9]{" + MIN_DIGITS + "," + MAX_DIGITS + "}")) {
      return OptionalLong.empty();
    }
    var numero = Long.parseLong(text.substring(prefixo.length()));
    return numero >= 1 && format(numero).equals(text) ? OptionalLong.of(numero) : OptionalLong.empty();
  }
}
