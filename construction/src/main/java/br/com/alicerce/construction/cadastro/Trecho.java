package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import org.jspecify.annotations.Nullable;

/** A stretch of what a search finds in a register. */
public final class Trecho {

  private static final String ACHADOS = """
       and (cast(:busca as text) is null or busca @@ cast(:busca as tsquery))
      """;
  private static final String NOVOS = ACHADOS + """
        and %1$s < :lugar
      order by %1$s desc limit :rows
      """;
  private static final String POR_NOME = ACHADOS + """
        and (ordem, id) > ((select coalesce(max(ordem), '') from %s where tenant_id = :tenant and id = :lugar), :lugar)
      order by ordem, id limit :rows
      """;

  private Trecho() {}

  /**
   * The newest first, one row more than the limit; what the conditions name beside {@code tenant} is still to be bound.
   *
   * @param select what is read and on which conditions, the store's {@code tenant} first; one of its tables has {@code busca}
   * @param id the column of the entry's id
   * @param q what was typed into the search; null for nothing
   */
  public static Statement newest(Session session, String select, String id, @Nullable String q, Paging paging) {
    return bound(session.sql(select + NOVOS.formatted(id)), q, paging).bind("lugar", Lugar.of(paging));
  }

  /**
   * The same by name, as people look things up.
   *
   * @param tabela the register; no other table of the statement has {@code ordem} or {@code id}
   * @param paging names the entry that the stretch comes after
   */
  public static Statement byName(Session session, String select, String tabela, @Nullable String q, Paging paging) {
    return bound(session.sql(select + POR_NOME.formatted(tabela)), q, paging).bind("lugar", Lugar.byName(paging));
  }

  private static Statement bound(Statement statement, @Nullable String q, Paging paging) {
    return statement.bind("tenant", CurrentStore.id()).bind("busca", Busca.query(q)).bind("rows", paging.rows());
  }
}
