package br.com.alicerce.construction.permissoes;

/** How far a permission reaches, from nothing to everything: each reaches further than those before it. */
public enum Alcance {
  /** Not at all. */
  NENHUM,
  /** What was assigned to the person: the orders of a driver's round, the quote of a link. */
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

  /** Whether it reaches one thing, told whether the person created it and whether it was assigned to them. */
  public boolean reaches(boolean own, boolean assigned) {
    return switch (this) {
      case TODOS -> true;
      case PROPRIO -> own;
      case ATRIBUIDOS -> assigned;
      case NENHUM -> false;
    };
  }
}
