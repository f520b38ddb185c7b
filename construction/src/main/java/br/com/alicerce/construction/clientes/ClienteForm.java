package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.cadastro.Cep;
import br.com.alicerce.construction.cadastro.Conferencia;
import br.com.alicerce.construction.cadastro.Email;
import br.com.alicerce.construction.cadastro.Limites;
import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.cadastro.Uf;
import br.com.alicerce.construction.documentos.Documento;
import br.com.alicerce.construction.documentos.DocumentoInvalido;
import br.com.alicerce.construction.documentos.LeituraDeDocumento;
import br.com.alicerce.construction.documentos.TipoPessoa;
import br.com.alicerce.platform.outcome.Outcome;
import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.NotBlank;
import io.avaje.validation.constraints.Size;
import io.avaje.validation.constraints.Valid;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a person fills it in.
 *
 * @param tipo PF or PJ
 * @param documento the CPF of a PF, the CNPJ of a PJ; with or without its mask
 * @param cep with or without its hyphen
 * @param ativo null leaves it as it is, and a new customer is active
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record ClienteForm(
    @NotBlank String tipo,
    @NotBlank @Size(max = Limites.NOME) String nome,
    @NotBlank @Size(max = Limites.ROTULO) String documento,
    @Nullable String email,
    @Nullable @Size(max = Limites.TELEFONE) String telefone,
    @Nullable @Size(max = Limites.ENDERECO) String endereco,
    @Nullable @Size(max = Limites.ROTULO) String bairro,
    @Nullable @Size(max = Limites.ROTULO) String cidade,
    @Nullable String estado,
    @Nullable String cep,
    @Nullable @Size(max = Limites.TEXTO) String observacoes,
    @Nullable Boolean ativo) {

  /** Takes the form without blanks around its texts. */
  public ClienteForm {
    tipo = Textos.clean(tipo);
    nome = Textos.clean(nome);
    documento = Textos.clean(documento);
    email = Textos.clean(email);
    telefone = Textos.clean(telefone);
    endereco = Textos.clean(endereco);
    bairro = Textos.clean(bairro);
    cidade = Textos.clean(cidade);
    estado = Uf.normalize(estado);
    cep = Cep.normalize(cep);
    observacoes = Textos.clean(observacoes);
  }

  /** The form when all of it can be registered, else everything that is wrong with it. */
  public Outcome<ClienteForm> checked() {
    return Conferencia.of(this)
        .require(tipo == null || kind().isPresent(), "tipo", "Use PF (pessoa física) ou PJ (pessoa jurídica).")
        .text("nome", nome)
        .refuse("documento", documentFault())
        .require(email == null || Email.isPlausible(email), "email",
            "O e-mail não está completo. Confira, por exemplo: nome@empresa.com.br.")
        .text("telefone", telefone)
        .address(endereco, bairro, cidade, estado, cep)
        .text("observacoes", observacoes)
        .outcome();
  }

  /** Whose kind the form of a checked customer tells. */
  TipoPessoa checkedKind() {
    return kind().orElseThrow();
  }

  /** The document of a form that was checked. */
  Documento checkedDocument() {
    return switch (document()) {
      case Documento valid -> valid;
      case DocumentoInvalido invalid -> throw new IllegalStateException("The form was not checked: " + invalid);
    };
  }

  private Optional<TipoPessoa> kind() {
    return TipoPessoa.of(tipo.toUpperCase(Locale.ROOT));
  }

  private LeituraDeDocumento document() {
    Optional<TipoPessoa> kind = tipo == null ? Optional.empty() : kind();
    return kind.map(known -> Documento.parse(known, documento)).orElseGet(() -> Documento.parse(documento));
  }

  private Optional<String> documentFault() {
    return documento != null && document() instanceof DocumentoInvalido invalid
        ? Optional.of(invalid.mensagem())
        : Optional.empty();
  }
}
