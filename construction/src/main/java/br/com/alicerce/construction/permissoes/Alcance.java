package br.com.alicerce.construction.permissoes;

/** How far a permission reaches, from nothing to everything: each reaches further than those before it. */
public enum Alcance {
  /** Not at all. */
  NENHUM,
  /** What was assigned to the person: the orders of a driver's round. */
  ATRIBUIDOS,
  /** What the person created. */
  PROPRIO,
  /** Everything in the store. */
  TODOS;

  /** Whether there is anything at all that the permission reaches. */
  public boolean any() {
    return this != NENHUM;
  }

  /** The wider of two. */
  public Alcance or(Alcance other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
