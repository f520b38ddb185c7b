package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.cadastro.Consulta;
import br.com.alicerce.platform.http.Page;

/**
 * What the list of balances shows.
 *
 * @param full whether the person sees what is on hand and promised, too
 * @param mayMove whether the person may book movements
 * @param mayTune whether the person may say how stock is replenished
 */
public record EstoqueView(Page<Saldo> page, Consulta consulta, boolean full, boolean mayMove, boolean mayTune) {}
