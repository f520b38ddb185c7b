package br.com.alicerce.construction.obras;

import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.pages.Formats;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inputs of a building site on a page. */
final class ObraCampos {

  private ObraCampos() {}

  /** What stands in the inputs of a site that is changed. */
  static Map<String, String> of(Obra obra) {
    Map<String, String> values = new HashMap<>();
    values.put("nome", obra.nome());
    values.put("endereco", shown(obra.endereco()));
    values.put("bairro", shown(obra.bairro()));
    values.put("cidade", shown(obra.cidade()));
    values.put("estado", shown(obra.estado()));
    values.put("cep", Formats.postalCode(shown(obra.cep())));
    values.put("observacoes", shown(obra.observacoes()));
    values.put("ativa", obra.ativa() ? "true" : "");
    values.put("versao", Integer.toString(obra.versao()));
    return values;
  }

  /** The form of a new site of a customer. */
  static ObraForm created(UUID clienteId, FormFields sent) {
    return form(clienteId, sent, null);
  }

  /** The form of a site that is changed: there an input tells whether it is active. */
  static ObraForm changed(UUID clienteId, FormFields sent) {
    return form(clienteId, sent, sent.text("ativa").isPresent());
  }

  private static ObraForm form(UUID clienteId, FormFields sent, @Nullable Boolean ativa) {
    return new ObraForm(
        clienteId,
        sent.text("nome").orElse(""),
        sent.text("endereco").orElse(null),
        sent.text("bairro").orElse(null),
        sent.text("cidade").orElse(null),
        sent.text("estado").orElse(null),
        sent.text("cep").orElse(null),
        sent.text("observacoes").orElse(null),
        ativa);
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }
}
