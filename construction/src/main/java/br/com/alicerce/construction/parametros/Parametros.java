package br.com.alicerce.construction.parametros;

import br.com.alicerce.construction.cadastro.EscritaVersionada;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How the bound store wants its stock replenished. */
public final class Parametros {

  private static final String DA_LOJA = "prazo_dias, seguranca_percentual, intervalo_dias";
  private static final String DO_PRODUTO = "prazo_dias, embalagem_compra, compra_minima, estoque_minimo, estoque_maximo";

  private static final String WRITE_DA_LOJA = EscritaVersionada.sql(
      "construction.parametros_loja", "tenant_id", ":tenant", DA_LOJA, ":prazo::integer, :seguranca::numeric, :intervalo::integer");
  private static final String WRITE_DO_PRODUTO = EscritaVersionada.sql(
      "construction.parametros_produto", "tenant_id, produto_id", ":tenant, :produto", DO_PRODUTO,
      ":prazo::integer, :embalagem::numeric, :compra::numeric, :minimo::numeric, :maximo::numeric");

  /** What holds for all products. */
  ParametrosLoja ofStore(Session session) {
    return session.sql("select " + DA_LOJA + ", versao from construction.parametros_loja where tenant_id = :tenant")
        .bind("tenant", CurrentStore.id())
        .first(Parametros::store)
        .orElse(ParametrosLoja.NENHUM);
  }

  /** What holds for one product before that. */
  ParametrosProduto ofProduct(Session session, UUID produtoId) {
    return session.sql("select produto_id, " + DO_PRODUTO
            + ", versao from construction.parametros_produto where tenant_id = :tenant and produto_id = :produto")
        .bind("tenant", CurrentStore.id())
        .bind("produto", produtoId)
        .first(Parametros::product)
        .orElseGet(() -> ParametrosProduto.nenhum(produtoId));
  }

  /** Writes a checked form in the place of a version; empty when another version holds by now. */
  Optional<ParametrosLoja> write(Session session, Instant now, int versao, ParametrosLojaForm form) {
    return session.sql(WRITE_DA_LOJA)
        .bind("tenant", CurrentStore.id())
        .bind("versao", versao)
        .bind("prazo", form.prazoDias())
        .bind("seguranca", form.segurancaPercentual())
        .bind("intervalo", form.intervaloDias())
        .bind("now", now)
        .first(Parametros::store);
  }

  /** The same of a product of the store. */
  Optional<ParametrosProduto> write(Session session, Instant now, UUID produtoId, int versao, ParametrosProdutoForm form) {
    return session.sql(WRITE_DO_PRODUTO)
        .bind("tenant", CurrentStore.id())
        .bind("produto", produtoId)
        .bind("versao", versao)
        .bind("prazo", form.prazoDias())
        .bind("embalagem", form.embalagemCompra())
        .bind("compra", form.compraMinima())
        .bind("minimo", form.estoqueMinimo())
        .bind("maximo", form.estoqueMaximo())
        .bind("now", now)
        .first(Parametros::product);
  }

  private static ParametrosLoja store(Row row) throws SQLException {
    return new ParametrosLoja(row.optionalInteger("prazo_dias"), row.optionalDecimal("seguranca_percentual"),
        row.optionalInteger("intervalo_dias"), row.integer("versao"));
  }

  private static ParametrosProduto product(Row row) throws SQLException {
    return new ParametrosProduto(
        row.uuid("produto_id"),
        row.optionalInteger("prazo_dias"),
        row.optionalDecimal("embalagem_compra"),
        row.optionalDecimal("compra_minima"),
        row.optionalDecimal("estoque_minimo"),
        row.optionalDecimal("estoque_maximo"),
        row.integer("versao"));
  }
}
