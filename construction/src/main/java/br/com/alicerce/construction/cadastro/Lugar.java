package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.http.Paging;
import java.util.UUID;

/** Where a stretch of a list begins. */
public final class Lugar {

  /** Above every id there can be. */
  private static final UUID ACIMA_DE_TODOS = new UUID(-1, -1);

  /** Below every id there can be. */
  private static final UUID ABAIXO_DE_TODOS = new UUID(0, 0);

  private Lugar() {}

  /** The id that everything in the stretch is below, so that the database seeks it in the index. */
  public static UUID of(Paging paging) {
    UUID before = paging.before();
    return before == null ? ACIMA_DE_TODOS : before;
  }

  /** The same of a list by name: the id of the entry that everything in the stretch comes after. */
  public static UUID byName(Paging paging) {
    UUID before = paging.before();
    return before == null ? ABAIXO_DE_TODOS : before;
  }
}
