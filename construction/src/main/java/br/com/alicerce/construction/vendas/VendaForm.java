package br.com.alicerce.construction.vendas;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the forms of quotes and orders have in common. */
public interface VendaForm {

  /** The customer. */
  UUID clienteId();

  /** One of the customer's building sites, or none. */
  @Nullable UUID obraId();

  /** The general discount, in percent; null for none. */
  @Nullable BigDecimal descontoPercentual();

  /** What the customer may read as well. */
  @Nullable String observacoes();

  /** The lines; null for none. */
  @Nullable List<ItemForm> itens();
}
