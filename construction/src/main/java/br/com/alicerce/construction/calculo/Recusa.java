package br.com.alicerce.construction.calculo;

/** Why a line or a document cannot be reckoned. Named by the first fault found, in this order. */
public enum Recusa implements ContaDeLinha, ContaDeTotais {
  QUANTIDADE_FORA_DA_FAIXA(
      "quantidade", "A quantidade vai de 0,001 a 99.999.999,999, com no máximo 3 casas decimais."),
  PRECO_FORA_DA_FAIXA(
      "preco_unitario", "O preço unitário vai de 0,01 a 99.999.999,99, com no máximo 2 casas decimais."),
  DESCONTO_FORA_DA_FAIXA(
      "desconto_percentual", "O desconto vai de 0,00 a 100,00 %, com no máximo 2 casas decimais."),
  VALOR_ALTO_DEMAIS("total", "O valor passa de R$ 999.999.999.999,99. Confira quantidades e preços.");

  private final String campo;
  private final String mensagem;

  Recusa(String campo, String mensagem) {
    this.campo = campo;
    this.mensagem = mensagem;
  }

  /** The field at fault, by its name in the API. */
  public String campo() {
    return campo;
  }

  /** What to tell the person at the counter. */
  public String mensagem() {
    return mensagem;
  }
}
