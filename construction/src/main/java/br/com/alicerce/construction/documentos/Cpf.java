package br.com.alicerce.construction.documentos;

import br.com.caelum.stella.format.CPFFormatter;
import br.com.caelum.stella.validation.CPFValidator;
import java.util.Optional;

/**
 * The document of a natural person: 11 digits, the last two checking the others (modulo 11).
 *
 * @param valor the 11 digits; anything but a valid CPF is a bug of the caller and throws
 */
public record Cpf(String valor) implements Documento {

  /** Digits of a CPF. */
  public static final int TAMANHO = 11;

  private static final CPFValidator DIGITO = new CPFValidator(false, false);

  /** Takes a CPF that is known to be valid, as from the database. */
  public Cpf {
    fault(valor).ifPresent(fault -> {
      throw new IllegalArgumentException(fault.name());
    });
  }

  /** Reads a CPF; mask and spaces are taken. */
  public static LeituraDeDocumento parse(String text) {
    var stripped = Mascara.strip(text);
    var fault = fault(stripped);
    return fault.isPresent() ? fault.get() : new Cpf(stripped);
  }

  @Override
  public String formatado() {
    return new CPFFormatter().format(valor);
  }

  @Override
  public TipoPessoa tipo() {
    return TipoPessoa.PF;
  }

  private static Optional<DocumentoInvalido> fault(String text) {
    if (text.isEmpty()) {
      return Optional.of(DocumentoInvalido.DOCUMENTO_VAZIO);
    }
    if (text.length() != TAMANHO) {
      return Optional.of(DocumentoInvalido.CPF_TAMANHO);
    }
    if (!text.matches("[0-9]{11}")) {
      return Optional.of(DocumentoInvalido.CPF_CARACTERES);
    }
    if (Mascara.allEqual(text)) {
      return Optional.of(DocumentoInvalido.CPF_REPETIDO);
    }
    return DIGITO.invalidMessagesFor(text).isEmpty() ? Optional.empty() : Optional.of(DocumentoInvalido.CPF_DIGITO);
  }
}
