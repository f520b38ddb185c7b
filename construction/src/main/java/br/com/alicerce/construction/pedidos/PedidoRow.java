package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.numeracao.Serie;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.json.Json;
import io.avaje.jsonb.JsonType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an order of a row. */
final class PedidoRow {

  private static final JsonType<List<ItemPedido>> ITENS = Json.jsonb().type(ItemPedido.class).list();

  private PedidoRow() {}

  static Pedido read(Row row) throws SQLException {
    Modalidade modalidade = Modalidade.of(row.text("modalidade")).orElseThrow();
    BigDecimal subtotal = row.decimal("subtotal");
    BigDecimal total = row.decimal("total");
    return new Pedido(
        row.uuid("id"),
        Serie.PEDIDO.format(row.bigint("numero")),
        StatusPedido.of(row.text("status")).orElseThrow(),
        modalidade,
        row.optionalUuid("cotacao_id"),
        row.uuid("cliente_id"),
        row.text("cliente_nome"),
        row.optionalUuid("obra_id"),
        row.optionalText("obra_nome"),
        destino(row, modalidade),
        row.uuid("usuario_id"),
        row.optionalUuid("motorista_id"),
        row.decimal("desconto_percentual"),
        row.decimal("bruto"),
        subtotal,
        subtotal.subtract(total),
        total,
        row.optionalText("observacoes"),
        row.optionalText("observacoes_internas"),
        row.optionalDate("agendado_para"),
        itens(row.optionalText("itens")),
        row.optionalText("motivo_cancelamento"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.optionalInstant("em_preparacao_em"),
        row.optionalInstant("saiu_entrega_em"),
        row.optionalInstant("entregue_em"),
        row.optionalInstant("cancelado_em"),
        row.integer("versao"));
  }

  static @Nullable Destino destino(Row row, Modalidade modalidade) throws SQLException {
    return switch (modalidade) {
      case ENTREGA -> new Destino(
          row.optionalText("endereco"),
          row.optionalText("bairro"),
          row.optionalText("cidade"),
          row.optionalText("estado"),
          row.optionalText("cep"));
      case RETIRADA -> null;
    };
  }

  private static List<ItemPedido> itens(@Nullable String json) {
    return json == null ? List.of() : ITENS.fromJson(json);
  }
}
