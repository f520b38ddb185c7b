package br.com.alicerce.construction.calculo;

/** The answer to adding up a document: its totals, or why not. */
public sealed interface ContaDeTotais permits Totais, Recusa {}
