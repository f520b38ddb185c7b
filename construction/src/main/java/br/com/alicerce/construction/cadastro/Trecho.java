package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import org.jspecify.annotations.Nullable;

/** A stretch of what a search finds in a register. */
public final class Trecho {

  private static final String POR_NOME = """
       and (ordem, id) > ((select coalesce(max(ordem), '') from %s where tenant_id = :tenant and id = :lugar), :lugar)
        and (cast(:busca as text) is null or busca @@ cast(:busca as tsquery))
      order by ordem, id limit :rows
      """;

  private Trecho() {}

  /**
   * By name, as people look things up, one row more than the limit; what the conditions name beside {@code tenant} is still to be bound.
   *
   * @param select what is read and on which conditions, the store's {@code tenant} first
   * @param tabela the register, which has {@code ordem}, {@code id} and {@code busca}, and no other table of the statement has them
   * @param q what was typed into the search; null for nothing
   * @param paging names the entry that the stretch comes after
   */
  public static Statement byName(Session session, String select, String tabela, @Nullable String q, Paging paging) {
    return session.sql(select + POR_NOME.formatted(tabela))
        .bind("tenant", CurrentStore.id())
        .bind("lugar", Lugar.byName(paging))
        .bind("busca", Busca.query(q))
        .bind("rows", paging.rows());
  }
}
