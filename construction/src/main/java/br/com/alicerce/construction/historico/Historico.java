package br.com.alicerce.construction.historico;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.UUID;

/** Reads what happened to a document. */
public final class Historico {

  private static final int MOST = 50;

  private Historico() {}

  /**
   * The document's deeds, oldest first, the latest {@value #MOST} of them.
   *
   * @param entidade the kind of document, as the audit log writes it: {@code cotacao}
   */
  public static List<Feito> of(Session session, String entidade, UUID id) {
    return session.sql("""
            select action, user_id, at, detail ->> 'via' as via, detail ->> 'nome' as nome from platform.audit_log
            where tenant_id = :tenant and entity = :entidade and entity_id = :id
            order by id desc limit :most
            """)
        .bind("tenant", CurrentStore.id())
        .bind("entidade", entidade)
        .bind("id", id)
        .bind("most", MOST)
        .list(row -> new Feito(row.text("action"), row.optionalUuid("user_id"), row.optionalText("via"),
            row.optionalText("nome"), row.instant("at")))
        .reversed();
  }
}
