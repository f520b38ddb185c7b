package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.vendas.Venda;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changed of a draft, for the audit log: customer, site, discount and validity from and to, and the lines that went and
 * came with their prices. Lines that stayed are left out, and of free texts only that they changed: the log is never erased.
 */
final class MudancaCotacao {

  /** A line as the log keeps it. */
  @Json(naming = Json.Naming.LowerUnderscore)
  record Item(
      UUID produtoId, BigDecimal quantidade, BigDecimal precoUnitario, BigDecimal descontoPercentual,
      BigDecimal valorTotal) {}

  private MudancaCotacao() {}

  /** The detail of the deed. */
  static Map<String, Object> between(Cotacao before, Venda venda, int validadeDias) {
    Map<String, Object> detail = new LinkedHashMap<>();
    put(detail, "cliente_id", before.clienteId(), venda.clienteId());
    put(detail, "obra_id", before.obraId(), venda.obraId());
    put(detail, "desconto_percentual", before.descontoPercentual(), venda.totais().descontoPercentual());
    put(detail, "validade_dias", before.validadeDias(), validadeDias);
    if (!Objects.equals(before.observacoes(), venda.observacoes())) {
      detail.put("observacoes", "alteradas");
    }
    List<Item> then = before.itens().stream().map(item -> item(item.produtoId(), item.conta())).toList();
    List<Item> now = venda.linhas().stream().map(linha -> item(linha.produtoId(), linha.conta())).toList();
    detail.put("itens", Map.of("de", without(then, now), "para", without(now, then)));
    detail.put("total", fromTo(before.total(), venda.totais().total()));
    return detail;
  }

  private static void put(Map<String, Object> detail, String field, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      detail.put(field, fromTo(from, to));
    }
  }

  private static Map<String, @Nullable Object> fromTo(@Nullable Object from, @Nullable Object to) {
    Map<String, @Nullable Object> change = new LinkedHashMap<>();
    change.put("de", from);
    change.put("para", to);
    return change;
  }

  private static Item item(UUID produtoId, Linha conta) {
    return new Item(
        produtoId, conta.quantidade(), conta.precoUnitario(), conta.descontoPercentual(), conta.liquido());
  }

  /** Each line as often as it stands in the first list more than in the second. */
  private static List<Item> without(List<Item> items, List<Item> others) {
    List<Item> left = new ArrayList<>(items);
    others.forEach(left::remove);
    return left;
  }
}
