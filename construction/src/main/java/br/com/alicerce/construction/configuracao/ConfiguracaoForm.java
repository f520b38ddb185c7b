package br.com.alicerce.construction.configuracao;

import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.calculo.Desconto;
import br.com.alicerce.construction.pix.ChavePix;
import br.com.alicerce.construction.pix.Recebedor;
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
 * @param pixChave CPF, CNPJ, e-mail, phone with +55 or random key; null together with name and city for no Pix
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record ConfiguracaoForm(
    @NotNull BigDecimal limiteDescontoVendedor, @NotNull BigDecimal limiteDescontoAdmin,
    @NotBlank String politicaEstoque, @Nullable String pixChave, @Nullable String pixNome,
    @Nullable String pixCidade) {

  private static final String LIMITE = "O limite vai de 0,00 a 100,00 %, com no máximo 2 casas decimais.";
  private static final String CHAVE =
      "Não é uma chave Pix. Use CPF, CNPJ, e-mail, celular com +55 e DDD, ou a chave aleatória.";
  private static final String NOME =
      "Informe o nome como o banco o mostra: até 25 letras, números e sinais comuns.";
  private static final String CIDADE = "Informe a cidade: até 15 letras, números e sinais comuns.";

  /** Takes the form without blanks around its text, and a key as the banks keep it. */
  public ConfiguracaoForm {
    politicaEstoque = Textos.clean(politicaEstoque);
    pixChave = normal(Textos.clean(pixChave));
    pixNome = Textos.clean(pixNome);
    pixCidade = Textos.clean(pixCidade);
  }

  /** The form when all of it can be kept, else everything that is wrong with it. */
  Outcome<ConfiguracaoForm> checked() {
    return Conferencia.of(this)
        .require(isLimit(limiteDescontoVendedor), "limite_desconto_vendedor", LIMITE)
        .require(isLimit(limiteDescontoAdmin), "limite_desconto_admin", LIMITE)
        .require(politicaEstoque == null || PoliticaEstoque.of(politicaEstoque).isPresent(), "politica_estoque",
            "Use avisar ou bloquear.")
        .require(!hasPix() || pixChave != null && ChavePix.parse(pixChave).isPresent(), "pix_chave", CHAVE)
        .require(!hasPix() || pixNome != null && Recebedor.fitsNome(pixNome), "pix_nome", NOME)
        .require(!hasPix() || pixCidade != null && Recebedor.fitsCidade(pixCidade), "pix_cidade", CIDADE)
        .outcome();
  }

  private boolean hasPix() {
    return pixChave != null || pixNome != null || pixCidade != null;
  }

  private static @Nullable String normal(@Nullable String chave) {
    return chave == null ? null : ChavePix.parse(chave).map(ChavePix::valor).orElse(chave);
  }

  private static boolean isLimit(@Nullable BigDecimal percentual) {
    return percentual == null || Desconto.isValid(percentual);
  }
}
