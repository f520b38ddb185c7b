package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.numeracao.Serie;
import br.com.alicerce.construction.vendas.ItensSql;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes drafts: a quote with its lines, its number, its event and its place in the audit log in one statement. */
final class WriteCotacao {

  private static final String INSERT_ITEMS = """
      insert into construction.itens_cotacao (tenant_id, cotacao_id,\s""" + ItensSql.COLUMNS + """
      ) select :tenant, :id, i.* from\s""" + ItensSql.ROWS + " as i";

  private static final String INSERT = """
      with numeros as (
        select coalesce(cast(:numero as bigint), last_cotacao) as numero from\s""" + Outbox.APPEND + """
      ), cotacao as (
        insert into construction.cotacoes (tenant_id, id, numero, revisao, revisa_id, status, cliente_id, obra_id,
          usuario_id, desconto_percentual, bruto, subtotal, total, observacoes, validade_dias, created_at, updated_at)
        select :tenant, :id, numero, :revisao, cast(:revisa_id as uuid), 'rascunho', :cliente, cast(:obra as uuid),
          :usuario, :desconto, :bruto, :subtotal, :total, cast(:observacoes as text), :validade, :now, :now
        from numeros
      ), itens as (
      """ + INSERT_ITEMS + """
      ), registro as (
      """ + AuditLog.RECORD + """
      ) select numero from numeros
      """;

  private static final String UPDATE = """
      with antes as (
        delete from construction.itens_cotacao where tenant_id = :tenant and cotacao_id = :id
      ), depois as (
      """ + INSERT_ITEMS + """
      ) update construction.cotacoes
        set cliente_id = :cliente, obra_id = cast(:obra as uuid), desconto_percentual = :desconto, bruto = :bruto,
          subtotal = :subtotal, total = :total, observacoes = cast(:observacoes as text), validade_dias = :validade,
          versao = versao + 1, updated_at = :now
        where tenant_id = :tenant and id = :id
      """;

  private WriteCotacao() {}

  /**
   * Writes a new draft, tells the engines of it, and writes down who did what.
   *
   * @param action as the audit log names it
   * @param detail the values that matter, for the audit log
   */
  static Cotacao insert(Session session, Instant now, NovaCotacao nova, Caller caller, String action, Map<String, ?> detail) {
    List<UUID> ids = ItensSql.ids(now, nova.venda().linhas());
    NovaCotacao.RevisaDe revisaDe = nova.revisaDe();
    Statement statement = session.sql(INSERT)
        .bind("numero", revisaDe == null ? null : revisaDe.numero())
        .bind("revisao", revisaDe == null ? 1 : revisaDe.revisao())
        .bind("revisa_id", revisaDe == null ? null : revisaDe.id())
        .bind("usuario", nova.usuarioId());
    bind(statement, now, nova.id(), nova.venda(), nova.validade().dias(), ids);
    AuditLog.bind(statement, now, caller.userId(), action, "cotacao", nova.id(), detail);
    Outbox.bind(statement, now,
        List.of(CotacaoEvents.created(nova.id(), nova.usuarioId(), nova.venda())), revisaDe == null ? 1 : 0, 0);
    return draft(now, nova, statement.one(row -> row.bigint("numero")), ids);
  }

  /** Replaces what a draft says; its row must be locked. */
  static void update(Session session, Instant now, UUID id, Venda venda, int validadeDias) {
    bind(session.sql(UPDATE), now, id, venda, validadeDias, ItensSql.ids(now, venda.linhas())).update();
  }

  private static Statement bind(
      Statement statement, Instant now, UUID id, Venda venda, int validadeDias, List<UUID> itemIds) {
    Totais totais = venda.totais();
    return ItensSql.bind(statement, itemIds, venda.linhas())
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("cliente", venda.clienteId())
        .bind("obra", venda.obraId())
        .bind("desconto", totais.descontoPercentual())
        .bind("bruto", totais.bruto())
        .bind("subtotal", totais.subtotal())
        .bind("total", totais.total())
        .bind("observacoes", venda.observacoes())
        .bind("validade", validadeDias)
        .bind("now", now);
  }

  private static Cotacao draft(Instant now, NovaCotacao nova, long numero, List<UUID> ids) {
    Venda venda = nova.venda();
    Totais totais = venda.totais();
    NovaCotacao.RevisaDe revisaDe = nova.revisaDe();
    List<ItemCotacao> itens =
        IntStream.range(0, ids.size()).mapToObj(i -> ItemCotacao.of(ids.get(i), venda.linhas().get(i))).toList();
    return new Cotacao(nova.id(), Serie.COTACAO.format(numero), revisaDe == null ? 1 : revisaDe.revisao(),
        StatusCotacao.RASCUNHO, venda.clienteId(), venda.clienteNome(), venda.obraId(), venda.obraNome(),
        nova.usuarioId(), totais.descontoPercentual(), totais.bruto(), totais.subtotal(), totais.descontoGeral(),
        totais.total(), venda.observacoes(), nova.validade().dias(), itens, now, now, null, null, false, null, null,
        null, null, null, null, null, null, null, null, null, revisaDe == null ? null : revisaDe.id(), null, 1);
  }
}
