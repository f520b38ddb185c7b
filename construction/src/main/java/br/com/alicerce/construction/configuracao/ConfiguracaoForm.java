package br.com.alicerce.construction.configuracao;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.calculo.Desconto;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.NotNull;
import io.avaje.validation.constraints.Valid;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A store's decisions as its owner fills them in.
 *
 * @param politicaEstoque the word of a {@link PoliticaEstoque}
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record ConfiguracaoForm(
    @NotNull BigDecimal limiteDescontoVendedor, @NotNull BigDecimal limiteDescontoAdmin,
    @NotBlank String politicaEstoque) {

  private static final String LIMITE = "O limite vai de 0,00 a 100,00 %, com no máximo 2 casas decimais.";

  /** Takes the form without blanks around its text. */
  public ConfiguracaoForm {
    politicaEstoque = Textos.clean(politicaEstoque);
  }

  /** The form when all of it can be kept, else everything that is wrong with it. */
  Outcome<ConfiguracaoForm> checked() {
    return Conferencia.of(this)
        .require(isLimit(limiteDescontoVendedor), "limite_desconto_vendedor", LIMITE)
        .require(isLimit(limiteDescontoAdmin), "limite_desconto_admin", LIMITE)
        .require(politicaEstoque == null || PoliticaEstoque.of(politicaEstoque).isPresent(), "politica_estoque",
            "Use avisar ou bloquear.")
        .outcome();
  }

  private static boolean isLimit(@Nullable BigDecimal percentual) {
    return percentual == null || Desconto.isValid(percentual);
  }
}
