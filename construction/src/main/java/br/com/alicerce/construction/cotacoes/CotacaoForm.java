package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.validade.Validade;
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
 * A quote as a person fills it in.
 *
 * @param validadeDias how many days it holds once sent; null for the usual 7
 * @param itens none or null for a draft that is begun and finished later
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record CotacaoForm(
    @NotNull UUID clienteId,
    @Nullable UUID obraId,
    @Nullable BigDecimal descontoPercentual,
    @Nullable @Size(max = Limites.TEXTO) String observacoes,
    @Nullable Integer validadeDias,
    @Nullable @Valid List<ItemForm> itens)
    implements VendaForm {

  static final String VALIDADE = "A validade vai de 1 a 365 dias.";

  /** Takes the form without blanks around its text. */
  public CotacaoForm {
    observacoes = Textos.clean(observacoes);
  }

  /** The form when it is well-formed, else everything that is wrong with it; the store is asked later. */
  Outcome<CotacaoForm> checked() {
    return ItemForm.check(itens, Conferencia.of(this)
        .text("observacoes", observacoes)
        .require(validadeDias == null || Validade.of(validadeDias).isPresent(), "validade_dias", VALIDADE))
        .outcome();
  }

  /** How long a quote of a checked form holds. */
  Validade validade() {
    return validadeDias == null ? Validade.PADRAO : new Validade(validadeDias);
  }
}
