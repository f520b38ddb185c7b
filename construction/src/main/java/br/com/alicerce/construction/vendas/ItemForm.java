package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotNull;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote or an order as a person fills it in.
 *
 * @param quantidade in the product's unit
 * @param precoUnitario R$ a unit; null takes the product's base price, and so does that price itself
 * @param descontoPercentual of this line alone; null for none
 * @param area m² to cover with a product that comes in boxes: the quantity is then reckoned from it; null for none
 * @param perdaPercentual added to the area; null for the usual 10 %
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record ItemForm(
    @NotNull UUID produtoId,
    @NotNull BigDecimal quantidade,
    @Nullable BigDecimal precoUnitario,
    @Nullable BigDecimal descontoPercentual,
    @Nullable @Size(max = Limites.TEXTO) String observacoes,
    @Nullable BigDecimal area,
    @Nullable BigDecimal perdaPercentual) {

  /** Takes the form without blanks around its text. */
  public ItemForm {
    observacoes = Textos.clean(observacoes);
  }

  /** A line without an area to cover. */
  public static ItemForm of(
      UUID produtoId, BigDecimal quantidade, @Nullable BigDecimal precoUnitario,
      @Nullable BigDecimal descontoPercentual, @Nullable String observacoes) {
    return new ItemForm(produtoId, quantidade, precoUnitario, descontoPercentual, observacoes, null, null);
  }

  /** Looks over what the constraints of the lines cannot say. */
  public static <F> Conferencia<F> check(@Nullable List<@Nullable ItemForm> itens, Conferencia<F> conferencia) {
    Conferencia<F> checked = conferencia;
    for (int i = 0; itens != null && i < itens.size(); i++) {
      ItemForm item = itens.get(i);
      checked = item == null
          ? checked.require(false, "itens[" + i + "]", "Preencha o item.")
          : checked.text("itens[" + i + "].observacoes", item.observacoes());
    }
    return checked;
  }
}
