package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cotacoes.Autor;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links of the bound store. */
final class Links {

  /** Who comes by this token; empty when the store has given no such link, or has taken it back. */
  Optional<Autor.PorLink> find(Session session, TokenLink token) {
    return session.sql("""
            select id, cotacao_id from construction.links_cotacao
            where tenant_id = :tenant and token_sha256 = :sha and revogado_em is null
            """)
        .bind("tenant", CurrentStore.id())
        .bind("sha", token.sha256())
        .first(row -> new Autor.PorLink(row.uuid("id"), row.uuid("cotacao_id")));
  }

  /** How many lead to a quote now. */
  int open(Session session, UUID cotacaoId) {
    return session.sql("""
            select cast(count(*) as integer) as abertos from construction.links_cotacao
            where tenant_id = :tenant and cotacao_id = :cotacao and revogado_em is null
            """)
        .bind("tenant", CurrentStore.id())
        .bind("cotacao", cotacaoId)
        .one(row -> row.integer("abertos"));
  }

  void add(Session session, LinkCotacao link, UUID usuarioId, TokenLink token) {
    session.sql("""
            insert into construction.links_cotacao (tenant_id, id, cotacao_id, token_sha256, usuario_id, created_at)
            values (:tenant, :id, :cotacao, :sha, :usuario, :created)
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", link.id())
        .bind("cotacao", link.cotacaoId())
        .bind("sha", token.sha256())
        .bind("usuario", usuarioId)
        .bind("created", link.createdAt())
        .update();
  }

  /** Gives a link another token, and the one before leads nowhere; false when it was taken back. */
  boolean change(Session session, UUID id, TokenLink token) {
    return session.sql("""
            update construction.links_cotacao set token_sha256 = :sha
            where tenant_id = :tenant and id = :id and revogado_em is null
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("sha", token.sha256())
        .update() == 1;
  }

  /** Takes back all that lead to a quote; how many. */
  int revoke(Session session, Instant now, UUID cotacaoId) {
    return session.sql("""
            update construction.links_cotacao set revogado_em = :now
            where tenant_id = :tenant and cotacao_id = :cotacao and revogado_em is null
            """)
        .bind("tenant", CurrentStore.id())
        .bind("cotacao", cotacaoId)
        .bind("now", now)
        .update();
  }
}
