package br.com.alicerce.construction.documentos;

/** What came of reading a document: the document, or why the text is none. */
public sealed interface LeituraDeDocumento permits Documento, DocumentoInvalido {}
