package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.cadastro.Consulta;
import br.com.alicerce.platform.http.Page;

/** What the list of customers shows. */
public record ClientesView(Page<Cliente> page, Consulta consulta, boolean mayCreate) {}
