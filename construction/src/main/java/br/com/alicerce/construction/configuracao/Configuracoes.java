package br.com.alicerce.construction.configuracao;

import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The decisions of the bound store. */
public final class Configuracoes {

  private static final String COLUMNS =
      "limite_desconto_vendedor, limite_desconto_admin, politica_estoque, pix_chave, pix_nome, pix_cidade, versao";

  /** What holds in the store now. */
  public Configuracao current(Session session) {
    return session.sql("select " + COLUMNS + " from construction.configuracoes where tenant_id = :tenant")
        .bind("tenant", CurrentStore.id())
        .first(Configuracoes::read)
        .orElse(Configuracao.PADRAO);
  }

  /** Writes a checked form in the place of a version; empty when another version holds by now. */
  Optional<Configuracao> write(Session session, Instant now, int versao, ConfiguracaoForm form) {
    return session.sql("""
            insert into construction.configuracoes as c (tenant_id, limite_desconto_vendedor, limite_desconto_admin,
              politica_estoque, pix_chave, pix_nome, pix_cidade, versao, updated_at)
            select :tenant, :vendedor, :admin, :politica, :chave, :nome, :cidade, 1, :now
            where :versao = 0
              or exists (select from construction.configuracoes where tenant_id = :tenant and versao = :versao)
            on conflict (tenant_id) do update
            set limite_desconto_vendedor = excluded.limite_desconto_vendedor,
              limite_desconto_admin = excluded.limite_desconto_admin, politica_estoque = excluded.politica_estoque,
              pix_chave = excluded.pix_chave, pix_nome = excluded.pix_nome, pix_cidade = excluded.pix_cidade,
              versao = c.versao + 1, updated_at = excluded.updated_at
            where c.versao = :versao
            returning\s""" + COLUMNS)
        .bind("tenant", CurrentStore.id())
        .bind("versao", versao)
        .bind("vendedor", form.limiteDescontoVendedor())
        .bind("admin", form.limiteDescontoAdmin())
        .bind("politica", form.politicaEstoque())
        .bind("chave", form.pixChave())
        .bind("nome", form.pixNome())
        .bind("cidade", form.pixCidade())
        .bind("now", now)
        .first(Configuracoes::read);
  }

  private static Configuracao read(Row row) throws SQLException {
    return new Configuracao(
        row.decimal("limite_desconto_vendedor"),
        row.decimal("limite_desconto_admin"),
        PoliticaEstoque.of(row.text("politica_estoque")).orElseThrow(),
        row.optionalText("pix_chave"),
        row.optionalText("pix_nome"),
        row.optionalText("pix_cidade"),
        row.integer("versao"));
  }
}
