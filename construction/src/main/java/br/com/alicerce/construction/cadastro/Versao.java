package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;

/** The version of an entry: an edit counts only on the one that the person saw. */
public final class Versao {

  private static final String STALE =
      "Alguém alterou este cadastro depois que você o abriu. Leia de novo e repita a alteração.";

  private Versao() {}

  /** The version that a page's form was filled in for; one that never was when it doesn't say. */
  public static int of(FormFields sent) {
    return sent.text("versao").filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
  }

  /** The current version, or stale when the caller read another one. */
  public static Outcome<Integer> require(int read, int current) {
    return read == current ? Outcome.done(current) : Outcome.refused(new Refusal.Stale(STALE));
  }
}
