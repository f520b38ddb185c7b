package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.json.Json;
import io.avaje.jsonb.JsonType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a quote of a row: what lists tell of it, and the rest. */
final class CotacaoRow {

  private static final JsonType<List<ItemCotacao>> ITENS = Json.jsonb().type(ItemCotacao.class).list();

  private CotacaoRow() {}

  static Cotacao read(Row row, Instant now) throws SQLException {
    ResumoCotacao resumo = ResumoCotacao.read(row, now);
    return new Cotacao(
        resumo.id(),
        resumo.numero(),
        resumo.revisao(),
        resumo.status(),
        resumo.clienteId(),
        resumo.clienteNome(),
        resumo.obraId(),
        resumo.obraNome(),
        resumo.usuarioId(),
        resumo.descontoPercentual(),
        row.decimal("bruto"),
        resumo.subtotal(),
        resumo.descontoValor(),
        resumo.total(),
        row.optionalText("observacoes"),
        row.integer("validade_dias"),
        itens(row.optionalText("itens")),
        resumo.createdAt(),
        resumo.updatedAt(),
        resumo.enviadaEm(),
        resumo.validaAte(),
        resumo.expirada(),
        resumo.aprovadaEm(),
        row.optionalUuid("aprovada_por"),
        Via.of(row.optionalText("aprovada_via")).orElse(null),
        row.optionalText("aprovada_nome"),
        row.optionalText("conteudo_sha256"),
        resumo.rejeitadaEm(),
        row.optionalText("motivo_rejeicao"),
        Via.of(row.optionalText("rejeitada_via")).orElse(null),
        resumo.convertidaEm(),
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
