package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.documentos.TipoPessoa;
import br.com.alicerce.construction.obras.Obra;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Detail;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a customer shows.
 *
 * @param obras newest first, the inactive ones too
 * @param mayEdit whether the person may change this customer
 * @param mayAddObra whether the person may register a site
 * @param editable the sites that the person may change
 */
public record ClienteView(Cliente cliente, List<Obra> obras, boolean mayEdit, boolean mayAddObra, Set<UUID> editable) {

  /** The customer's page. */
  public String href() {
    return "/clientes/" + cliente.id();
  }

  /** What is known of the customer. */
  public List<Detail> fatos() {
    return List.of(
        Detail.of(cliente.tipo() == TipoPessoa.PF ? "CPF" : "CNPJ",
            Formats.document(cliente.documento())),
        Detail.of("Telefone", cliente.telefone() == null ? null : Formats.phone(cliente.telefone())),
        Detail.of("E-mail", cliente.email()),
        Detail.of("Endereço", endereco(
            cliente.endereco(), cliente.bairro(), cliente.cidade(), cliente.estado(), cliente.cep())),
        Detail.of("Observações", cliente.observacoes()),
        Detail.of("Cliente desde", Formats.date(cliente.createdAt())));
  }

  /** Where a site is, in one line; a dash for nowhere. */
  public static String onde(Obra obra) {
    String onde = endereco(obra.endereco(), obra.bairro(), obra.cidade(), obra.estado(), obra.cep());
    return onde.isEmpty() ? "–" : onde;
  }

  private static String endereco(
      @Nullable String rua, @Nullable String bairro, @Nullable String cidade, @Nullable String estado,
      @Nullable String cep) {
    String praca = joined("/", cidade, estado);
    return joined(" · ", rua, bairro, praca.isEmpty() ? null : praca, cep == null ? null : Formats.postalCode(cep));
  }

  private static String joined(String between, @Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
  }
}
