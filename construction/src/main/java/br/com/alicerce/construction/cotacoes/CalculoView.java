package br.com.alicerce.construction.cotacoes;

import java.util.List;

/** What the calculator answers while a draft is typed: a line for each line sent, in their order, and the totals. */
public record CalculoView(List<EditorView.Linha> linhas, TotaisView totais) {}
