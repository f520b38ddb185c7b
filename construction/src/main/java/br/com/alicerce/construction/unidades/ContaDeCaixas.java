package br.com.alicerce.construction.unidades;

/** The answer to how many boxes an area takes: the boxes, or why not. */
public sealed interface ContaDeCaixas permits Caixas, RecusaEmbalagem {}
