package br.com.alicerce.construction.unidades;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A unit of sale. A line's quantity is always in the unit of its price. */
public enum Unidade {
  UN("un", "unidade", false),
  SC("sc", "saco", false),
  PC("pç", "peça", false),
  CX("cx", "caixa", false),
  BARRA("barra", "barra", false),
  PAR("par", "par", false),
  ROLO("rolo", "rolo", false),
  GL("gl", "galão", false),
  LT("lt", "lata", false),
  M("m", "metro", true),
  M2("m²", "metro quadrado", true),
  M3("m³", "metro cúbico", true),
  KG("kg", "quilo", true),
  L("L", "litro", true),
  MIL("mil", "milheiro", true);

  private final String simbolo;
  private final String nome;
  private final boolean fracionavel;

  Unidade(String simbolo, String nome, boolean fracionavel) {
    this.simbolo = simbolo;
    this.nome = nome;
    this.fracionavel = fracionavel;
  }

  /** The unit as the API and the database write it: {@code M2}. */
  public String word() {
    return name();
  }

  /** The unit as a page shows it beside a number: {@code m²}. */
  public String simbolo() {
    return simbolo;
  }

  /** The unit's name, singular: {@code metro quadrado}. */
  public String nome() {
    return nome;
  }

  /** Whether less than a whole one is sold: then 3 decimals are allowed, else only integers. */
  public boolean fracionavel() {
    return fracionavel;
  }

  /** The unit of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<Unidade> of(String word) {
    return Arrays.stream(values()).filter(unidade -> unidade.name().equals(word)).findFirst();
  }

  /** Why a quantity cannot be sold in this unit; empty when it can. */
  public Optional<RecusaQuantidade> check(BigDecimal quantidade) {
    return Quantidade.check(quantidade)
        .or(() -> fracionavel || Quantidade.decimals(quantidade) <= 0
            ? Optional.empty()
            : Optional.of(RecusaQuantidade.NAO_INTEIRA));
  }
}
