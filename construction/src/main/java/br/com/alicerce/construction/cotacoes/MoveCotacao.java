package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves locked quotes from status to status, and stamps them. */
final class MoveCotacao {

  private MoveCotacao() {}

  static void send(Session session, Instant now, UUID id, Instant validaAte) {
    update(session, now, id, "status = 'enviada', enviada_em = :now, valida_ate = :valida_ate")
        .bind("valida_ate", validaAte)
        .update();
  }

  static void revalidate(Session session, Instant now, UUID id, int validadeDias, Instant validaAte) {
    update(session, now, id, "validade_dias = :dias, valida_ate = :valida_ate")
        .bind("dias", validadeDias)
        .bind("valida_ate", validaAte)
        .update();
  }

  static void approve(Session session, Instant now, UUID id, Autor autor, @Nullable String nome, String conteudoSha256) {
    update(session, now, id, """
            status = 'aprovada', aprovada_em = :now, aprovada_por = cast(:por as uuid), aprovada_via = :via,
            aprovada_nome = cast(:nome as text), conteudo_sha256 = :sha""")
        .bind("por", autor.usuarioId())
        .bind("via", autor.via().word())
        .bind("nome", nome)
        .bind("sha", conteudoSha256)
        .update();
  }

  static void reject(Session session, Instant now, UUID id, Via via, String motivo) {
    update(session, now, id, "rejeitada_em = :now, motivo_rejeicao = :motivo, rejeitada_via = :via")
        .bind("motivo", motivo)
        .bind("via", via.word())
        .update();
  }

  static void convert(Session session, Instant now, UUID id) {
    update(session, now, id, "status = 'convertida', convertida_em = :now").update();
  }

  static void cancel(Session session, Instant now, UUID id, @Nullable String motivo) {
    update(session, now, id, "status = 'cancelada', cancelada_em = :now, motivo_cancelamento = cast(:motivo as text)")
        .bind("motivo", motivo)
        .update();
  }

  private static Statement update(Session session, Instant now, UUID id, String change) {
    return session.sql("update construction.cotacoes set " + change
            + ", versao = versao + 1, updated_at = :now where tenant_id = :tenant and id = :id")
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("now", now);
  }
}
