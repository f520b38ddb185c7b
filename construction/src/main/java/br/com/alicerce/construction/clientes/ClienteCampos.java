package br.com.alicerce.construction.clientes;

import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.pages.Formats;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of a customer on a page. */
final class ClienteCampos {

  /** What stands in the inputs of a new customer. */
  static final Map<String, String> NOVO = Map.of("tipo", "PF");

  private ClienteCampos() {}

  /** What stands in the inputs of a customer who is changed. */
  static Map<String, String> of(Cliente cliente) {
    Map<String, String> values = new HashMap<>();
    values.put("tipo", cliente.tipo().word());
    values.put("nome", cliente.nome());
    values.put("documento", Formats.document(cliente.documento()));
    values.put("email", shown(cliente.email()));
    values.put("telefone", shown(cliente.telefone()));
    values.put("endereco", shown(cliente.endereco()));
    values.put("bairro", shown(cliente.bairro()));
    values.put("cidade", shown(cliente.cidade()));
    values.put("estado", shown(cliente.estado()));
    values.put("cep", Formats.postalCode(shown(cliente.cep())));
    values.put("observacoes", shown(cliente.observacoes()));
    values.put("ativo", cliente.ativo() ? "true" : "");
    values.put("versao", Integer.toString(cliente.versao()));
    return values;
  }

  /** The form of a new customer. */
  static ClienteForm created(FormFields sent) {
    return form(sent, null);
  }

  /** The form of a customer who is changed: there an input tells whether they are active. */
  static ClienteForm changed(FormFields sent) {
    return form(sent, sent.text("ativo").isPresent());
  }

  private static ClienteForm form(FormFields sent, @Nullable Boolean ativo) {
    return new ClienteForm(
        sent.text("tipo").orElse(""),
        sent.text("nome").orElse(""),
        sent.text("documento").orElse(""),
        sent.text("email").orElse(null),
        sent.text("telefone").orElse(null),
        sent.text("endereco").orElse(null),
        sent.text("bairro").orElse(null),
        sent.text("cidade").orElse(null),
        sent.text("estado").orElse(null),
        sent.text("cep").orElse(null),
        sent.text("observacoes").orElse(null),
        ativo);
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }
}
