package br.com.alicerce.construction.parametros;

import br.com.alicerce.contracts.ReplenishmentParamsChanged;

/** What the engines are told of how the store wants its stock replenished. */
final class ParametrosEvents {

  private ParametrosEvents() {}

  static ReplenishmentParamsChanged changed(ParametrosLoja parametros) {
    return new ReplenishmentParamsChanged(null, parametros.prazoDias(), parametros.segurancaPercentual(), parametros.intervaloDias(),
        null, null, null, null);
  }

  static ReplenishmentParamsChanged changed(ParametrosProduto parametros) {
    return new ReplenishmentParamsChanged(parametros.produtoId(), parametros.prazoDias(), null, null,
        parametros.embalagemCompra(), parametros.compraMinima(), parametros.estoqueMinimo(), parametros.estoqueMaximo());
  }
}
