package br.com.alicerce.construction.pix;

/**
 * Who is paid.
 *
 * @param nome as the payer's bank shows it, at most {@link #NOME} characters without accents
 * @param cidade at most {@link #CIDADE} characters without accents
 */
public record Recebedor(ChavePix chave, String nome, String cidade) {

  /** Characters of a name, counted after its accents are off. */
  public static final int NOME = 25;

  /** The same of a city. */
  public static final int CIDADE = 15;

  /** Takes what {@link #fitsNome} and {@link #fitsCidade} let pass; anything else is a bug of the caller and throws. */
  public Recebedor {
    if (!fitsNome(nome) || !fitsCidade(cidade)) {
      throw new IllegalArgumentException("does not fit into a BR Code");
    }
  }

  /** Whether a name fits into a code. */
  public static boolean fitsNome(String nome) {
    return TextoBancario.isPlain(nome, NOME);
  }

  /** Whether a city fits into a code. */
  public static boolean fitsCidade(String cidade) {
    return TextoBancario.isPlain(cidade, CIDADE);
  }
}
