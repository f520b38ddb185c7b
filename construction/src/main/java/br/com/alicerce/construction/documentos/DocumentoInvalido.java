package br.com.alicerce.construction.documentos;

/** Why a text is not a document. Named by the first fault found, in this order. */
public enum DocumentoInvalido implements LeituraDeDocumento {
  DOCUMENTO_VAZIO("Informe o CPF ou o CNPJ."),
  DOCUMENTO_TAMANHO("O CPF tem 11 dígitos e o CNPJ tem 14 caracteres."),
  CPF_TAMANHO("O CPF tem 11 dígitos."),
  CPF_CARACTERES("O CPF só tem números."),
  CPF_REPETIDO("O CPF não pode ter todos os dígitos iguais."),
  CPF_DIGITO("O CPF não confere: o dígito verificador está errado."),
  CNPJ_TAMANHO("O CNPJ tem 14 caracteres."),
  CNPJ_CARACTERES("O CNPJ só tem letras e números, e os dois últimos são números."),
  CNPJ_REPETIDO("O CNPJ não pode ter todos os caracteres iguais."),
  CNPJ_DIGITO("O CNPJ não confere: o dígito verificador está errado.");

  private final String mensagem;

  DocumentoInvalido(String mensagem) {
    this.mensagem = mensagem;
  }

  /** What to tell the person at the counter. */
  public String mensagem() {
    return mensagem;
  }
}
