package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.cadastro.Busca;
import br.com.alicerce.construction.cadastro.Situacao;
import br.com.alicerce.construction.cadastro.Trecho;
import br.com.alicerce.construction.documentos.Documento;
import br.com.alicerce.construction.documentos.TipoPessoa;
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

/** The customers of the bound store, the inactive ones included unless a list says otherwise. */
public final class Clientes {

  /** The constraint that keeps a document unique in its store. */
  static final String DOCUMENTO_UNICO = "clientes_documento";

  private static final String COLUMNS = """
      id, tipo, nome, documento, email, telefone, endereco, bairro, cidade, estado, cep, observacoes, ativo,
      criado_por, versao, created_at, updated_at
      """;

  private static final String LIST =
      "select " + COLUMNS + "from construction.clientes where tenant_id = :tenant and ativo = any(:ativos)";

  /** The customer, or empty when the store has none with this id. */
  public Optional<Cliente> byId(Session session, UUID id) {
    return Optional.ofNullable(byIds(session, List.of(id)).get(id));
  }

  /** Those of the ids that are customers of the store, by id; in one statement. */
  public Map<UUID, Cliente> byIds(Session session, Collection<UUID> ids) {
    return session.sql("select " + COLUMNS + "from construction.clientes where tenant_id = :tenant and id = any(:ids)")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, ids)
        .list(Clientes::read)
        .stream()
        .collect(Collectors.toMap(Cliente::id, Function.identity()));
  }

  /**
   * Active customers with words that begin as those typed: name, document, e-mail, telephone, place; newest first, one
   * more than the limit.
   */
  public List<Cliente> search(Session session, @Nullable String q, Paging paging) {
    return list(session, q, Situacao.ATIVOS, paging);
  }

  /** As {@link #search}, of customers in a situation of the caller's choosing. */
  public List<Cliente> list(Session session, @Nullable String q, Situacao situacao, Paging paging) {
    return Trecho.newest(session, LIST, "id", q, paging)
        .bindArray("ativos", Boolean.class, situacao.shown())
        .list(Clientes::read);
  }

  /** As {@link #list}, by name, as people look things up; {@code paging} names the customer that the stretch comes after. */
  public List<Cliente> byName(Session session, @Nullable String q, Situacao situacao, Paging paging) {
    return Trecho.byName(session, LIST, "construction.clientes", q, paging)
        .bindArray("ativos", Boolean.class, situacao.shown())
        .list(Clientes::read);
  }

  /** The customer, locked until the transaction ends. */
  Optional<Cliente> lock(Session session, UUID id) {
    return session.sql("select " + COLUMNS
        + "from construction.clientes where tenant_id = :tenant and id = :id for no key update")
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .first(Clientes::read);
  }

  Cliente insert(Session session, Instant now, UUID criadoPor, ClienteForm form) {
    return fill(session.sql("""
            insert into construction.clientes (tenant_id, id, tipo, nome, documento, email, telefone, endereco, bairro,
              cidade, estado, cep, observacoes, ativo, criado_por, busca, created_at, updated_at)
            values (:tenant, :id, :tipo, :nome, :documento, :email, :telefone, :endereco, :bairro, :cidade, :estado,
              :cep, :observacoes, coalesce(:ativo, true), :criado_por, array_to_tsvector(:palavras), :now, :now)
            returning\s""" + COLUMNS), now, Ids.at(now), form)
        .bind("criado_por", criadoPor)
        .one(Clientes::read);
  }

  Cliente update(Session session, Instant now, UUID id, ClienteForm form) {
    return fill(session.sql("""
            update construction.clientes
            set tipo = :tipo, nome = :nome, documento = :documento, email = :email, telefone = :telefone,
              endereco = :endereco, bairro = :bairro, cidade = :cidade, estado = :estado, cep = :cep,
              observacoes = :observacoes,
              ativo = coalesce(:ativo, ativo), busca = array_to_tsvector(:palavras), versao = versao + 1,
              updated_at = :now
            where tenant_id = :tenant and id = :id
            returning\s""" + COLUMNS), now, id, form)
        .one(Clientes::read);
  }

  Cliente inactivate(Session session, Instant now, UUID id) {
    return session.sql("""
            update construction.clientes set ativo = false, versao = versao + 1, updated_at = :now
            where tenant_id = :tenant and id = :id
            returning\s""" + COLUMNS)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("now", now)
        .one(Clientes::read);
  }

  private static Statement fill(Statement statement, Instant now, UUID id, ClienteForm form) {
    Documento documento = form.checkedDocument();
    return statement
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("tipo", form.checkedKind().word())
        .bind("nome", form.nome())
        .bind("documento", documento.valor())
        .bind("email", form.email())
        .bind("telefone", form.telefone())
        .bind("endereco", form.endereco())
        .bind("bairro", form.bairro())
        .bind("cidade", form.cidade())
        .bind("estado", form.estado())
        .bind("cep", form.cep())
        .bind("observacoes", form.observacoes())
        .bind("ativo", form.ativo())
        .bindArray("palavras", String.class, Busca.words(
            form.nome(), documento.valor(), documento.formatado(), form.email(), form.telefone(), form.bairro(),
            form.cidade()))
        .bind("now", now);
  }

  private static Cliente read(Row row) throws SQLException {
    return new Cliente(
        row.uuid("id"),
        TipoPessoa.of(row.text("tipo")).orElseThrow(),
        row.text("nome"),
        row.text("documento"),
        row.optionalText("email"),
        row.optionalText("telefone"),
        row.optionalText("endereco"),
        row.optionalText("bairro"),
        row.optionalText("cidade"),
        row.optionalText("estado"),
        row.optionalText("cep"),
        row.optionalText("observacoes"),
        row.bool("ativo"),
        row.uuid("criado_por"),
        row.integer("versao"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
