package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.unidades.Embalagem;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a form refers to, as the store has it: customer, site and products, read in one statement. */
final class Referencias {

  /** The customer, or the site with its customer, that a form named. */
  record Parte(UUID clienteId, String nome, boolean ativo) {}

  record Produto(
      UUID id, String nome, Unidade unidade, BigDecimal precoBase, boolean ativo, Embalagem embalagem) {}

  private record Linha(@Nullable Parte cliente, @Nullable Parte obra, @Nullable Produto produto) {}

  private final @Nullable Parte cliente;
  private final @Nullable Parte obra;
  private final Map<UUID, Produto> produtos;

  private Referencias(List<Linha> rows) {
    this.cliente = rows.getFirst().cliente();
    this.obra = rows.getFirst().obra();
    this.produtos = rows.stream().map(Linha::produto).filter(Objects::nonNull)
        .collect(Collectors.toMap(Produto::id, produto -> produto));
  }

  static Referencias of(Session session, UUID clienteId, @Nullable UUID obraId, Collection<UUID> produtos) {
    return new Referencias(session.sql("""
            select c.id as cliente_id, c.nome as cliente_nome, c.ativo as cliente_ativo,
              o.cliente_id as obra_cliente_id, o.nome as obra_nome, o.ativa as obra_ativa,
              p.id as produto_id, p.nome as produto_nome, p.unidade, p.preco_base, p.ativo as produto_ativo,
              p.m2_por_caixa, p.comprimento_barra, p.vende_fracionado
            from (select) as uma
            left join construction.clientes c on c.tenant_id = :tenant and c.id = :cliente
            left join construction.obras o on o.tenant_id = :tenant and o.id = cast(:obra as uuid)
            left join construction.produtos p on p.tenant_id = :tenant and p.id = any(:produtos)
            """)
        .bind("tenant", CurrentStore.id())
        .bind("cliente", clienteId)
        .bind("obra", obraId)
        .bindArray("produtos", UUID.class, produtos)
        .list(Referencias::read));
  }

  Optional<Parte> cliente() {
    return Optional.ofNullable(cliente);
  }

  Optional<Parte> obra() {
    return Optional.ofNullable(obra);
  }

  Optional<Produto> produto(UUID id) {
    return Optional.ofNullable(produtos.get(id));
  }

  private static Linha read(Row row) throws SQLException {
    UUID cliente = row.optionalUuid("cliente_id");
    UUID obra = row.optionalUuid("obra_cliente_id");
    UUID produto = row.optionalUuid("produto_id");
    return new Linha(
        cliente == null ? null : new Parte(cliente, row.text("cliente_nome"), row.bool("cliente_ativo")),
        obra == null ? null : new Parte(obra, row.text("obra_nome"), row.bool("obra_ativa")),
        produto == null ? null : new Produto(produto, row.text("produto_nome"),
            Unidade.of(row.text("unidade")).orElseThrow(), row.decimal("preco_base"), row.bool("produto_ativo"),
            new Embalagem(row.optionalDecimal("m2_por_caixa"), row.optionalDecimal("comprimento_barra"),
                row.bool("vende_fracionado"))));
  }
}
