package br.com.alicerce.construction.unidades;

/** The answer to how many bars a length takes: the bars, or why not. */
public sealed interface ContaDeBarras permits Barras, RecusaEmbalagem {}
