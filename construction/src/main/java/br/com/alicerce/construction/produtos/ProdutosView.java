package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.cadastro.Consulta;
import br.com.alicerce.platform.http.Page;

/** What the list of products shows. */
public record ProdutosView(Page<Produto> page, Consulta consulta, boolean mayEdit) {}
