package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.unidades.Unidade;
import java.math.BigDecimal;
import java.util.UUID;

/** A product as the search of a quote offers it, with what stands ready for sale. */
public record ProdutoOpcao(
    UUID id, String codigo, String nome, Unidade unidade, BigDecimal precoBase, BigDecimal disponivel) {}
