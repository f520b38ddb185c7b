package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.vendas.ItemForm;
import br.com.alicerce.construction.vendas.VendaForm;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotNull;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale at the counter, without a quote, as a person fills it in.
 *
 * @param modalidade the word of a {@link Modalidade}; null for {@code entrega}
 * @param itens one or more
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record PedidoForm(
    @NotNull UUID clienteId,
    @Nullable UUID obraId,
    @Nullable BigDecimal descontoPercentual,
    @Nullable @Size(max = Limites.TEXTO) String observacoes,
    @Nullable String modalidade,
    @NotNull @Size(min = 1, message = "Inclua pelo menos um item.") @Valid List<ItemForm> itens)
    implements VendaForm {

  /** What is told of a way that there is not. */
  public static final String MODALIDADE = "Use entrega ou retirada.";

  /** Takes the form without blanks around its texts. */
  public PedidoForm {
    observacoes = Textos.clean(observacoes);
    modalidade = Textos.clean(modalidade);
  }

  /** The form when it is well-formed, else everything that is wrong with it; the store is asked later. */
  Outcome<PedidoForm> checked() {
    return ItemForm.check(itens, Conferencia.of(this)
        .text("observacoes", observacoes)
        .require(modalidade == null || Modalidade.of(modalidade).isPresent(), "modalidade", MODALIDADE))
        .outcome();
  }

  /** How the goods of a checked form reach the customer. */
  Modalidade checkedModalidade() {
    return modalidade == null ? Modalidade.ENTREGA : Modalidade.of(modalidade).orElseThrow();
  }
}
