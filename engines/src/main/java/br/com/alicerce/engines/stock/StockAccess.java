package br.com.alicerce.engines.stock;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.util.Collections;
import java.util.Set;

/** Who is told of the store's stock: those who keep and those who buy it. A salesperson sees only what is available, elsewhere. */
final class StockAccess {

  private static final Set<Role> MAY_SEE = Set.of(Role.ADMIN, Role.ESTOQUISTA);

  private StockAccess() {}

  /**
   * Refuses every other caller.
   *
   * @throws RefusedException with 403
   */
  static void require() {
    if (Collections.disjoint(Caller.current().roles(), MAY_SEE)) {
      throw new RefusedException(new Refusal.Forbidden("Os alertas e as sugestões de estoque são da administração e do estoque."));
    }
  }
}
