package br.com.alicerce.construction.obras;

import br.com.alicerce.construction.cadastro.Busca;
import br.com.alicerce.construction.cadastro.Situacao;
import br.com.alicerce.construction.cadastro.Trecho;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The building sites of the bound store's customers, the inactive ones included unless a list says otherwise. */
public final class Obras {

  private static final String COLUMNS = """
      id, cliente_id, nome, endereco, bairro, cidade, estado, cep, observacoes, ativa, criado_por, versao, created_at,
      updated_at
      """;

  /** The site, or empty when the store has none with this id. */
  public Optional<Obra> byId(Session session, UUID id) {
    return Optional.ofNullable(byIds(session, List.of(id)).get(id));
  }

  /** Those of the ids that are sites of the store, by id; in one statement. */
  public Map<UUID, Obra> byIds(Session session, Collection<UUID> ids) {
    return session.sql("select " + COLUMNS + "from construction.obras where tenant_id = :tenant and id = any(:ids)")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, ids)
        .list(Obras::read)
        .stream()
        .collect(Collectors.toMap(Obra::id, Function.identity()));
  }

  /**
   * Sites, newest first, one more than the limit.
   *
   * @param clienteId those of one customer; null for those of all
   * @param q words that begin words of the name or the address
   */
  public List<Obra> list(
      Session session, @Nullable UUID clienteId, @Nullable String q, Situacao situacao, Paging paging) {
    // Only the condition that is asked for, so that each list is led by the index made for it.
    String select = "select " + COLUMNS + "from construction.obras where tenant_id = :tenant and ativa = any(:ativas)"
        + (clienteId == null ? "" : " and cliente_id = :cliente");
    Statement statement = Trecho.newest(session, select, "id", q, paging).bindArray("ativas", Boolean.class, situacao.shown());
    if (clienteId != null) {
      statement.bind("cliente", clienteId);
    }
    return statement.list(Obras::read);
  }

  /** The site, locked until the transaction ends. */
  Optional<Obra> lock(Session session, UUID id) {
    return session.sql("select " + COLUMNS
        + "from construction.obras where tenant_id = :tenant and id = :id for no key update")
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .first(Obras::read);
  }

  Obra insert(Session session, Instant now, UUID criadoPor, ObraForm form) {
    return fill(session.sql("""
            insert into construction.obras (tenant_id, id, cliente_id, nome, endereco, bairro, cidade, estado, cep,
              observacoes, ativa,
              criado_por, busca, created_at, updated_at)
            values (:tenant, :id, :cliente, :nome, :endereco, :bairro, :cidade, :estado, :cep, :observacoes,
              coalesce(:ativa, true),
              :criado_por, array_to_tsvector(:palavras), :now, :now)
            returning\s""" + COLUMNS), now, Ids.at(now), form)
        .bind("cliente", form.clienteId())
        .bind("criado_por", criadoPor)
        .one(Obras::read);
  }

  Obra update(Session session, Instant now, UUID id, ObraForm form) {
    return fill(session.sql("""
            update construction.obras
            set nome = :nome, endereco = :endereco, bairro = :bairro, cidade = :cidade, estado = :estado, cep = :cep,
              observacoes = :observacoes, ativa = coalesce(:ativa, ativa), busca = array_to_tsvector(:palavras),
              versao = versao + 1, updated_at = :now
            where tenant_id = :tenant and id = :id
            returning\s""" + COLUMNS), now, id, form)
        .one(Obras::read);
  }

  Obra inactivate(Session session, Instant now, UUID id) {
    return session.sql("""
            update construction.obras set ativa = false, versao = versao + 1, updated_at = :now
            where tenant_id = :tenant and id = :id
            returning\s""" + COLUMNS)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("now", now)
        .one(Obras::read);
  }

  private static Statement fill(Statement statement, Instant now, UUID id, ObraForm form) {
    return statement
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("nome", form.nome())
        .bind("endereco", form.endereco())
        .bind("bairro", form.bairro())
        .bind("cidade", form.cidade())
        .bind("estado", form.estado())
        .bind("cep", form.cep())
        .bind("observacoes", form.observacoes())
        .bind("ativa", form.ativa())
        .bindArray("palavras", String.class, Busca.words(form.nome(), form.endereco(), form.bairro(), form.cidade()))
        .bind("now", now);
  }

  private static Obra read(Row row) throws SQLException {
    return new Obra(
        row.uuid("id"),
        row.uuid("cliente_id"),
        row.text("nome"),
        row.optionalText("endereco"),
        row.optionalText("bairro"),
        row.optionalText("cidade"),
        row.optionalText("estado"),
        row.optionalText("cep"),
        row.optionalText("observacoes"),
        row.bool("ativa"),
        row.uuid("criado_por"),
        row.integer("versao"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
