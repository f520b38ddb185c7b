package br.com.alicerce.construction.unidades;

/** Why boxes or bars cannot be reckoned. */
public enum RecusaEmbalagem implements ContaDeCaixas, ContaDeBarras {
  MEDIDA_FORA_DA_FAIXA("A medida vai de 0,001 a 99.999.999,999, com no máximo 3 casas decimais."),
  PERDA_FORA_DA_FAIXA("A perda vai de 0,00 a 100,00 %, com no máximo 2 casas decimais."),
  EMBALAGEM_FORA_DA_FAIXA("O conteúdo da embalagem precisa ser maior que zero, com no máximo 3 casas decimais."),
  QUANTIDADE_ALTA_DEMAIS("A conta passa de 99.999.999,999. Confira a medida e a embalagem.");

  private final String mensagem;

  RecusaEmbalagem(String mensagem) {
    this.mensagem = mensagem;
  }

  /** What to tell the person at the counter. */
  public String mensagem() {
    return mensagem;
  }
}
