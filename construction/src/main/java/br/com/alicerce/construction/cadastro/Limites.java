package br.com.alicerce.construction.cadastro;

/** How long texts may be, in characters. */
public final class Limites {

  /** A name of a person, a product, a site. */
  public static final int NOME = 200;

  /** A description, a remark, a reason. */
  public static final int TEXTO = 2000;

  /** A code of the store's own, a category, a brand, a quarter, a city. */
  public static final int ROTULO = 100;

  /** A street with number and complement. */
  public static final int ENDERECO = 300;

  /** An e-mail address, as RFC 5321 limits a path. */
  public static final int EMAIL = 254;

  /** A telephone number as people write it. */
  public static final int TELEFONE = 30;

  /** What is typed into a search box. */
  public static final int BUSCA = 200;

  private Limites() {}
}
