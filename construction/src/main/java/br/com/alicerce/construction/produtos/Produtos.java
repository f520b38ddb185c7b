package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.cadastro.Busca;
import br.com.alicerce.construction.cadastro.Lugar;
import br.com.alicerce.construction.cadastro.Situacao;
import br.com.alicerce.construction.cadastro.Trecho;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.PrintableText;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The products of the bound store, the inactive ones included unless a list says otherwise. */
public final class Produtos {

  /** The constraint that keeps a code unique in its store. */
  static final String CODIGO_UNICO = "produtos_codigo";

  private static final String COLUMNS =
      """
      id, codigo, nome, descricao, unidade, preco_base, categoria, marca, ean, m2_por_caixa, comprimento_barra,
      vende_fracionado, ativo, versao, created_at, updated_at
      """;

  private static final String LIST =
      "select " + COLUMNS + "from construction.produtos where tenant_id = :tenant and ativo = any(:ativos)";

  /** The product, or empty when the store has none with this id. */
  public Optional<Produto> byId(Session session, UUID id) {
    return session.sql("select " + COLUMNS + " from construction.produtos where tenant_id = :tenant and id = :id")
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .first(Produtos::read);
  }

  /** Those of the ids that are products of the store, by id; in one statement. */
  public Map<UUID, Produto> byIds(Session session, Collection<UUID> ids) {
    return session.sql("select " + COLUMNS + " from construction.produtos where tenant_id = :tenant and id = any(:ids)")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, ids)
        .list(Produtos::read)
        .stream()
        .collect(Collectors.toMap(Produto::id, Function.identity()));
  }

  /**
   * Active products with words that begin as those typed, in name, code, brand or EAN; newest first, one more than the
   * limit.
   */
  public List<Produto> search(Session session, @Nullable String q, Paging paging) {
    return list(session, q, Situacao.ATIVOS, paging);
  }

  /** Active products whose code is what was typed, whole; as typed, in capitals, or in small letters. Costs one probe of an index each. */
  public List<Produto> byCodigo(Session session, String typed) {
    if (typed.isBlank() || !PrintableText.is(typed)) {
      return List.of();
    }
    String codigo = typed.strip();
    return session.sql("select " + COLUMNS
            + " from construction.produtos where tenant_id = :tenant and codigo = any(:codigos) and ativo order by id desc")
        .bind("tenant", CurrentStore.id())
        .bindArray("codigos", String.class,
            List.of(codigo, codigo.toUpperCase(Locale.ROOT), codigo.toLowerCase(Locale.ROOT)))
        .list(Produtos::read);
  }

  /** As {@link #search}, of products in a situation of the caller's choosing. */
  public List<Produto> list(Session session, @Nullable String q, Situacao situacao, Paging paging) {
    return Trecho.newest(session, LIST, "id", q, paging)
        .bindArray("ativos", Boolean.class, situacao.shown())
        .list(Produtos::read);
  }

  /** As {@link #list}, by name, as people look things up; {@code paging} names the product that the stretch comes after. */
  public List<Produto> byName(Session session, @Nullable String q, Situacao situacao, Paging paging) {
    return Trecho.byName(session, LIST, "construction.produtos", q, paging)
        .bindArray("ativos", Boolean.class, situacao.shown())
        .list(Produtos::read);
  }

  /** Changes of a product's price, newest first, one more than the limit. */
  public List<MudancaDePreco> prices(Session session, UUID produtoId, Paging paging) {
    return session.sql("""
            select id, produto_id, preco_anterior, preco_novo, usuario_id, created_at
            from construction.historico_precos
            where tenant_id = :tenant and produto_id = :produto and id < :lugar
            order by id desc limit :rows
            """)
        .bind("tenant", CurrentStore.id())
        .bind("produto", produtoId)
        .bind("lugar", Lugar.of(paging))
        .bind("rows", paging.rows())
        .list(row -> MudancaDePreco.between(row.uuid("id"), row.uuid("produto_id"), row.decimal("preco_anterior"),
            row.decimal("preco_novo"), row.uuid("usuario_id"), row.instant("created_at")));
  }

  /** The product, locked until the transaction ends. */
  Optional<Produto> lock(Session session, UUID id) {
    return session.sql("select " + COLUMNS + """
             from construction.produtos where tenant_id = :tenant and id = :id for no key update
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .first(Produtos::read);
  }

  /** Whether the product's unit gives a quantity its meaning by now: in a movement of stock, or in a quote that may still be sold. */
  boolean isUnitInUse(Session session, UUID id) {
    return session.sql("""
            select exists (select from construction.movimentos where tenant_id = :tenant and produto_id = :id)
              or exists (
                select from construction.cotacoes c
                join construction.itens_cotacao i on i.tenant_id = c.tenant_id and i.cotacao_id = c.id
                where c.tenant_id = :tenant and c.status in ('rascunho', 'enviada', 'aprovada') and i.produto_id = :id)
              as em_uso
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .one(row -> row.bool("em_uso"));
  }

  Produto insert(Session session, Instant now, ProdutoForm form) {
    return fill(session.sql("""
            insert into construction.produtos (tenant_id, id, codigo, nome, descricao, unidade, preco_base, categoria,
              marca, ean, m2_por_caixa, comprimento_barra, vende_fracionado, ativo, busca, created_at, updated_at)
            values (:tenant, :id, :codigo, :nome, :descricao, :unidade, :preco, :categoria, :marca, :ean,
              cast(:caixa as numeric), cast(:barra as numeric), coalesce(:fracionado, true), coalesce(:ativo, true),
              array_to_tsvector(:palavras), :now, :now)
            returning\s""" + COLUMNS), now, Ids.at(now), form)
        .one(Produtos::read);
  }

  Produto update(Session session, Instant now, UUID id, ProdutoForm form) {
    return fill(session.sql("""
            update construction.produtos
            set codigo = :codigo, nome = :nome, descricao = :descricao, unidade = :unidade, preco_base = :preco,
              categoria = :categoria, marca = :marca, ean = :ean, m2_por_caixa = cast(:caixa as numeric),
              comprimento_barra = cast(:barra as numeric), vende_fracionado = coalesce(:fracionado, vende_fracionado),
              ativo = coalesce(:ativo, ativo),
              busca = array_to_tsvector(:palavras), versao = versao + 1, updated_at = :now
            where tenant_id = :tenant and id = :id
            returning\s""" + COLUMNS), now, id, form)
        .one(Produtos::read);
  }

  Produto inactivate(Session session, Instant now, UUID id) {
    return session.sql("""
            update construction.produtos set ativo = false, versao = versao + 1, updated_at = :now
            where tenant_id = :tenant and id = :id
            returning\s""" + COLUMNS)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("now", now)
        .one(Produtos::read);
  }

  void insertPriceChange(Session session, Instant now, UUID usuarioId, Produto before, Produto after) {
    session.sql("""
            insert into construction.historico_precos
              (tenant_id, id, produto_id, preco_anterior, preco_novo, usuario_id, created_at)
            values (:tenant, :id, :produto, :anterior, :novo, :usuario, :now)
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", Ids.at(now))
        .bind("produto", after.id())
        .bind("anterior", before.precoBase())
        .bind("novo", after.precoBase())
        .bind("usuario", usuarioId)
        .bind("now", now)
        .update();
  }

  private static Statement fill(Statement statement, Instant now, UUID id, ProdutoForm form) {
    return statement
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("codigo", form.codigo())
        .bind("nome", form.nome())
        .bind("descricao", form.descricao())
        .bind("unidade", form.checkedUnit().word())
        .bind("preco", form.precoBase())
        .bind("categoria", form.categoria())
        .bind("marca", form.marca())
        .bind("ean", form.ean())
        .bind("caixa", form.m2PorCaixa())
        .bind("barra", form.comprimentoBarra())
        .bind("fracionado", form.vendeFracionado())
        .bind("ativo", form.ativo())
        .bindArray("palavras", String.class, Busca.words(form.nome(), form.codigo(), form.marca(), form.ean()))
        .bind("now", now);
  }

  private static Produto read(Row row) throws SQLException {
    return new Produto(
        row.uuid("id"),
        row.optionalText("codigo"),
        row.text("nome"),
        row.optionalText("descricao"),
        Unidade.of(row.text("unidade")).orElseThrow(),
        row.decimal("preco_base"),
        row.optionalText("categoria"),
        row.optionalText("marca"),
        row.optionalText("ean"),
        row.optionalDecimal("m2_por_caixa"),
        row.optionalDecimal("comprimento_barra"),
        row.bool("vende_fracionado"),
        row.bool("ativo"),
        row.integer("versao"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
