package br.com.alicerce.construction.calculo;

/** The answer to reckoning a line: the line, or why not. */
public sealed interface ContaDeLinha permits Linha, Recusa {}
