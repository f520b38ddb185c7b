package br.com.alicerce.construction.documentos;

import br.com.caelum.stella.format.CNPJFormatter;
import br.com.caelum.stella.validation.CNPJValidator;
import java.util.Optional;

/**
 * The document of a company: 12 digits or letters A to Z and 2 check digits (IN RFB 2.229/2024; a character counts as
 * its ASCII code less 48, modulo 11). The purely numeric ones remain valid.
 *
 * @param valor the 14 characters in upper case; anything but a valid CNPJ is a bug of the caller and throws
 */
public record Cnpj(String valor) implements Documento {

  /** Characters of a CNPJ. */
  public static final int TAMANHO = 14;

  private static final CNPJValidator DIGITO = new CNPJValidator(false, false);

  /** Takes a CNPJ that is known to be valid, as from the database. */
  public Cnpj {
    fault(valor).ifPresent(fault -> {
      throw new IllegalArgumentException(fault.name());
    });
  }

  /** Reads a CNPJ; mask, spaces and lower case are taken. */
  public static LeituraDeDocumento parse(String text) {
    var normalized = Mascara.upper(Mascara.strip(text));
    var fault = fault(normalized);
    return fault.isPresent() ? fault.get() : new Cnpj(normalized);
  }

  @Override
  public String formatado() {
    return new CNPJFormatter().format(valor);
  }

  @Override
  public TipoPessoa tipo() {
    return TipoPessoa.PJ;
  }

  private static Optional<DocumentoInvalido> fault(String text) {
    if (text.isEmpty()) {
      return Optional.of(DocumentoInvalido.DOCUMENTO_VAZIO);
    }
    if (text.length() != TAMANHO) {
      return Optional.of(DocumentoInvalido.CNPJ_TAMANHO);
    }
    if (!text.matches("[0-9A-Z]{12}[0-9]{2}")) {
      return Optional.of(DocumentoInvalido.CNPJ_CARACTERES);
    }
    if (Mascara.allEqual(text)) {
      return Optional.of(DocumentoInvalido.CNPJ_REPETIDO);
    }
    return DIGITO.invalidMessagesFor(text).isEmpty() ? Optional.empty() : Optional.of(DocumentoInvalido.CNPJ_DIGITO);
  }
}
