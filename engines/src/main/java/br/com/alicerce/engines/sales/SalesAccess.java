package br.com.alicerce.engines.sales;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.util.Collections;
import java.util.Set;

/** Who is told what sells together: those who sell. */
final class SalesAccess {

  private static final Set<Role> MAY_SEE = Set.of(Role.ADMIN, Role.VENDEDOR);

  private SalesAccess() {}

  /**
   * Refuses every other caller.
   *
   * @throws RefusedException with 403
   */
  static void require() {
    if (Collections.disjoint(Caller.current().roles(), MAY_SEE)) {
      throw new RefusedException(new Refusal.Forbidden("As sugestões de venda são da administração e das vendas."));
    }
  }
}
