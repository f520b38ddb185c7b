package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.numeracao.Serie;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.json.Json;
import io.avaje.jsonb.JsonType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a quote of a row. */
final class CotacaoRow {

  private static final JsonType<List<ItemCotacao>> ITENS = Json.jsonb().type(ItemCotacao.class).list();

  private CotacaoRow() {}

  static Cotacao read(Row row, Instant now) throws SQLException {
    StatusCotacao status = StatusCotacao.of(row.text("status")).orElseThrow();
    BigDecimal subtotal = row.decimal("subtotal");
    BigDecimal total = row.decimal("total");
    Instant validaAte = row.optionalInstant("valida_ate");
    return new Cotacao(
        row.uuid("id"),
        Serie.COTACAO.format(row.bigint("numero")),
        row.integer("revisao"),
        status,
        row.uuid("cliente_id"),
        row.text("cliente_nome"),
        row.optionalUuid("obra_id"),
        row.optionalText("obra_nome"),
        row.uuid("usuario_id"),
        row.decimal("desconto_percentual"),
        row.decimal("bruto"),
        subtotal,
        subtotal.subtract(total),
        total,
        row.optionalText("observacoes"),
        row.integer("validade_dias"),
        itens(row.optionalText("itens")),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.optionalInstant("enviada_em"),
        validaAte,
        status.isExpirada(validaAte, now),
        row.optionalInstant("aprovada_em"),
        row.optionalUuid("aprovada_por"),
        Via.of(row.optionalText("aprovada_via")).orElse(null),
        row.optionalText("aprovada_nome"),
        row.optionalText("conteudo_sha256"),
        row.optionalInstant("rejeitada_em"),
        row.optionalText("motivo_rejeicao"),
        Via.of(row.optionalText("rejeitada_via")).orElse(null),
        row.optionalInstant("convertida_em"),
        row.optionalInstant("cancelada_em"),
        row.optionalText("motivo_cancelamento"),
        row.optionalUuid("revisa_id"),
        row.optionalUuid("pedido_id"),
        row.integer("versao"));
  }

  private static List<ItemCotacao> itens(@Nullable String json) {
    return json == null ? List.of() : ITENS.fromJson(json);
  }
}
