package br.com.alicerce.construction.pix;

import br.com.alicerce.construction.documentos.Cnpj;
import br.com.alicerce.construction.documentos.Cpf;
import br.com.alicerce.construction.documentos.Documento;
import br.com.alicerce.construction.documentos.DocumentoInvalido;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Pix key in the form in which the banks' directory keeps it: CPF or CNPJ without mask, e-mail and random key in lower case,
 * phone as {@code +5524999990000}.
 *
 * @param valor at most {@link #MAXIMO} characters of ASCII
 */
public record ChavePix(String valor) {

  /** Characters of the longest key, an e-mail. */
  public static final int MAXIMO = 77;

  private static final Pattern EMAIL = Pattern.compile(
      "[a-z0-9.!#$&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");
  private static final Pattern ALEATORIA = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TELEFONE = Pattern.compile("\\+55[1-9][1-9](?:9[0-9]{8}|[2-5][0-9]{7})");

  /** Takes a key that {@link #parse} made, as from the database; anything else is a bug of the caller and throws. */
  public ChavePix {
    if (!normal(valor).equals(Optional.of(valor))) {
      throw new IllegalArgumentException("not a Pix key");
    }
  }

  /** Reads a key as a person writes it; mask, spaces and letters of either case are taken. Empty when it is none. */
  public static Optional<ChavePix> parse(String text) {
    return normal(text.strip()).map(ChavePix::new);
  }

  private static Optional<String> normal(String text) {
    if (text.length() > MAXIMO) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (EMAIL.matcher(lower).matches() || ALEATORIA.matcher(lower).matches()) {
      return Optional.of(lower);
    }
    return text.startsWith("+") ? phone(text) : document(text);
  }

  private static Optional<String> phone(String text) {
    return Optional.of(text.replaceAll("[ ().-]", "")).filter(bare -> TELEFONE.matcher(bare).matches());
  }

  private static Optional<String> document(String text) {
    return switch (Documento.parse(text)) {
      case Cpf cpf -> Optional.of(cpf.valor());
      case Cnpj cnpj -> Optional.of(cnpj.valor());
      case DocumentoInvalido _ -> Optional.empty();
    };
  }
}
