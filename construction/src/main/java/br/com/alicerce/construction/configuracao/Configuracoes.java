package br.com.alicerce.construction.configuracao;

import br.com.alicerce.construction.cadastro.EscritaVersionada;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The decisions of the bound store. */
public final class Configuracoes {

  private static final String COLUMNS =
      "limite_desconto_vendedor, limite_desconto_admin, politica_estoque, pix_chave, pix_nome, pix_cidade";

  private static final String WRITE = EscritaVersionada.sql(
      "construction.configuracoes", "tenant_id", ":tenant", COLUMNS, ":vendedor, :admin, :politica, :chave, :nome, :cidade");

  /** What holds in the store now. */
  public Configuracao current(Session session) {
    return session.sql("select " + COLUMNS + ", versao from construction.configuracoes where tenant_id = :tenant")
        .bind("tenant", CurrentStore.id())
        .first(Configuracoes::read)
        .orElse(Configuracao.PADRAO);
  }

  /** Writes a checked form in the place of a version; empty when another version holds by now. */
  Optional<Configuracao> write(Session session, Instant now, int versao, ConfiguracaoForm form) {
    return session.sql(WRITE)
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
