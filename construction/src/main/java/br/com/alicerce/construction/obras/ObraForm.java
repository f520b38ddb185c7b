package br.com.alicerce.construction.obras;

import br.com.alicerce.construction.cadastro.Cep;
import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.cadastro.Uf;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.NotNull;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A building site as a person fills it in.
 *
 * @param cep with or without its hyphen
 * @param ativa null leaves it as it is, and a new site is active
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record ObraForm(
    @NotNull UUID clienteId,
    @NotBlank @Size(max = Limites.NOME) String nome,
    @Nullable @Size(max = Limites.ENDERECO) String endereco,
    @Nullable @Size(max = Limites.ROTULO) String bairro,
    @Nullable @Size(max = Limites.ROTULO) String cidade,
    @Nullable String estado,
    @Nullable String cep,
    @Nullable @Size(max = Limites.TEXTO) String observacoes,
    @Nullable Boolean ativa) {

  /** Takes the form without blanks around its texts. */
  public ObraForm {
    nome = Textos.clean(nome);
    endereco = Textos.clean(endereco);
    bairro = Textos.clean(bairro);
    cidade = Textos.clean(cidade);
    estado = Uf.normalize(estado);
    cep = Cep.normalize(cep);
    observacoes = Textos.clean(observacoes);
  }

  /**
   * The form when all of it can be registered, else everything that is wrong with it; its customer is looked up later.
   */
  public Outcome<ObraForm> checked() {
    return Conferencia.of(this)
        .text("nome", nome)
        .address(endereco, bairro, cidade, estado, cep)
        .text("observacoes", observacoes)
        .outcome();
  }
}
