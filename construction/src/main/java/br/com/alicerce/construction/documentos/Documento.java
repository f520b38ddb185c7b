package br.com.alicerce.construction.documentos;

/** The document of a customer or a supplier; every one in existence is valid and normalised. */
public sealed interface Documento extends LeituraDeDocumento permits Cpf, Cnpj {

  /** Upper case, without mask: the form that is stored and is unique in a store. */
  String valor();

  /** With its mask, as people write it. */
  String formatado();

  /** Whose document it is. */
  TipoPessoa tipo();

  /** Reads the document of a person of known kind; masks, spaces and lower case are taken. */
  static LeituraDeDocumento parse(TipoPessoa tipo, String text) {
    return switch (tipo) {
      case PF -> Cpf.parse(text);
      case PJ -> Cnpj.parse(text);
    };
  }

  /** Reads a document whose length tells its kind: 11 characters a CPF, 14 a CNPJ. */
  static LeituraDeDocumento parse(String text) {
    return switch (Mascara.strip(text).length()) {
      case 0 -> DocumentoInvalido.DOCUMENTO_VAZIO;
      case Cpf.TAMANHO -> Cpf.parse(text);
      case Cnpj.TAMANHO -> Cnpj.parse(text);
      default -> DocumentoInvalido.DOCUMENTO_TAMANHO;
    };
  }
}
