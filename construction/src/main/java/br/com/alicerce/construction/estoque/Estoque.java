package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.cadastro.Trecho;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
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

/** The balances of the bound store, one a product. */
public final class Estoque {

  private static final String SELECT = """
      select e.produto_id, p.codigo, p.nome, p.unidade, p.ativo, e.fisico, e.reservado, e.updated_at
      from construction.estoque e join construction.produtos p on p.tenant_id = e.tenant_id and p.id = e.produto_id
      where e.tenant_id = :tenant
      """;

  /** A balance before it moved. */
  record Antes(BigDecimal fisico, BigDecimal reservado) {}

  /** The balance of a product, or empty when the store has no such product. */
  public Optional<Saldo> byProduto(Session session, UUID produtoId) {
    return Optional.ofNullable(byProdutos(session, List.of(produtoId)).get(produtoId));
  }

  /**
   * The balances of those of the ids that are products of the store, by product id; in one statement, without locks.
   */
  public Map<UUID, Saldo> byProdutos(Session session, Collection<UUID> produtoIds) {
    return session.sql(SELECT + "and e.produto_id = any(:produtos)")
        .bind("tenant", CurrentStore.id())
        .bindArray("produtos", UUID.class, produtoIds)
        .list(Estoque::read)
        .stream()
        .collect(Collectors.toMap(Saldo::produtoId, Function.identity()));
  }

  /** Balances of products that a search finds, of inactive ones too, newest product first, one more than the limit. */
  public List<Saldo> list(Session session, @Nullable String q, Paging paging) {
    return Trecho.newest(session, SELECT, "e.produto_id", q, paging).list(Estoque::read);
  }

  /** As {@link #list}, by name, as people look things up; {@code paging} names the product that the stretch comes after. */
  public List<Saldo> byName(Session session, @Nullable String q, Paging paging) {
    return Trecho.byName(session, SELECT + "and p.tenant_id = :tenant", "construction.produtos", q, paging).list(Estoque::read);
  }

  /** Opens the balance of a new product at zero. */
  public void open(Session session, Instant now, UUID produtoId) {
    session.sql("insert into construction.estoque (tenant_id, produto_id, updated_at) values (:tenant, :produto, :now)")
        .bind("tenant", CurrentStore.id())
        .bind("produto", produtoId)
        .bind("now", now)
        .update();
  }

  /**
   * Locks the balances by ascending product id and changes them, in one statement.
   *
   * @param onlyAvailable leaves a balance as it is when less is available of it than would be promised
   * @return what each was before; products that the store does not have are left out, and balances that were left as they are
   */
  Map<UUID, Antes> change(Session session, Instant now, List<MudancaDeSaldo> changes, boolean onlyAvailable) {
    return session.sql("""
            with wanted as (
              select * from unnest(:produtos, :deltas, :deltas_reservado, :contados)
                as w (produto_id, delta, delta_reservado, contado)
            ), locked as (
              select produto_id, fisico, reservado from construction.estoque
              where tenant_id = :tenant and produto_id = any(:produtos)
              order by produto_id for no key update
            )
            update construction.estoque e
            set fisico = coalesce(w.contado, l.fisico + w.delta), reservado = l.reservado + w.delta_reservado,
              updated_at = :now
            from locked l join wanted w on w.produto_id = l.produto_id
            where e.tenant_id = :tenant and e.produto_id = l.produto_id
              and (not :only_available or l.fisico - l.reservado >= w.delta_reservado)
            returning e.produto_id, l.fisico, l.reservado
            """)
        .bind("tenant", CurrentStore.id())
        .bindArray("produtos", UUID.class, changes.stream().map(MudancaDeSaldo::produtoId).toList())
        .bindArray("deltas", BigDecimal.class, changes.stream().map(MudancaDeSaldo::delta).toList())
        .bindArray("deltas_reservado", BigDecimal.class, changes.stream().map(MudancaDeSaldo::deltaReservado).toList())
        .bindArray("contados", BigDecimal.class, changes.stream().map(MudancaDeSaldo::contado).toList())
        .bind("only_available", onlyAvailable)
        .bind("now", now)
        .list(row -> Map.entry(row.uuid("produto_id"), new Antes(row.decimal("fisico"), row.decimal("reservado"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Saldo read(Row row) throws SQLException {
    BigDecimal fisico = row.decimal("fisico");
    BigDecimal reservado = row.decimal("reservado");
    return new Saldo(
        row.uuid("produto_id"),
        row.optionalText("codigo"),
        row.text("nome"),
        Unidade.of(row.text("unidade")).orElseThrow(),
        row.bool("ativo"),
        fisico,
        reservado,
        fisico.subtract(reservado),
        row.instant("updated_at"));
  }
}
