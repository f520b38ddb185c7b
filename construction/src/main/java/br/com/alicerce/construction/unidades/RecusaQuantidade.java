package br.com.alicerce.construction.unidades;

/** Why a quantity cannot be taken. */
public enum RecusaQuantidade {
  NAO_POSITIVA("A quantidade precisa ser maior que zero."),
  ALTA_DEMAIS("A quantidade passa de 99.999.999,999."),
  CASAS_DEMAIS("A quantidade tem no máximo 3 casas decimais."),
  NAO_INTEIRA("Nesta unidade a quantidade é inteira, sem casas decimais.");

  private final String mensagem;

  RecusaQuantidade(String mensagem) {
    this.mensagem = mensagem;
  }

  /** What to tell the person at the counter. */
  public String mensagem() {
    return mensagem;
  }
}
