package br.com.alicerce.construction.vendas;

import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines on their way into a table, all of them in one statement. */
public final class ItensSql {

  /** Columns that the lines of quotes and of orders have in common, in the order of {@link #ROWS}. */
  public static final String COLUMNS = """
      id, produto_id, produto_nome, unidade, quantidade, preco_unitario, preco_origem, desconto_percentual, valor_bruto,
      valor_total, observacoes, area, perda_percentual, embalagem, posicao""";

  /** The lines as a table expression; bind its parameters by {@link #bind}. */
  public static final String ROWS = """
      unnest(:item_ids, :item_produtos, :item_nomes, :item_unidades, :item_quantidades, :item_precos, :item_origens,
        :item_descontos, :item_brutos, :item_totais, :item_observacoes, :item_areas, :item_perdas,
        :item_embalagens) with ordinality""";

  private ItensSql() {}

  /** New ids for lines, one each. */
  public static List<UUID> ids(Instant now, List<LinhaVenda> linhas) {
    return Stream.generate(() -> Ids.at(now)).limit(linhas.size()).toList();
  }

  /** Binds the parameters of {@link #ROWS}. */
  public static Statement bind(Statement statement, List<UUID> ids, List<LinhaVenda> linhas) {
    return statement
        .bindArray("item_ids", UUID.class, ids)
        .bindArray("item_produtos", UUID.class, column(linhas, LinhaVenda::produtoId))
        .bindArray("item_nomes", String.class, column(linhas, LinhaVenda::produtoNome))
        .bindArray("item_unidades", String.class, column(linhas, linha -> linha.unidade().word()))
        .bindArray("item_quantidades", BigDecimal.class, column(linhas, linha -> linha.conta().quantidade()))
        .bindArray("item_precos", BigDecimal.class, column(linhas, linha -> linha.conta().precoUnitario()))
        .bindArray("item_origens", String.class, column(linhas, linha -> linha.precoOrigem().word()))
        .bindArray("item_descontos", BigDecimal.class, column(linhas, linha -> linha.conta().descontoPercentual()))
        .bindArray("item_brutos", BigDecimal.class, column(linhas, linha -> linha.conta().bruto()))
        .bindArray("item_totais", BigDecimal.class, column(linhas, linha -> linha.conta().liquido()))
        .bindArray("item_observacoes", String.class, column(linhas, LinhaVenda::observacoes))
        .bindArray("item_areas", BigDecimal.class, column(linhas, LinhaVenda::area))
        .bindArray("item_perdas", BigDecimal.class, column(linhas, LinhaVenda::perdaPercentual))
        .bindArray("item_embalagens", String.class, column(linhas, LinhaVenda::embalagem));
  }

  private static <T extends @Nullable Object> List<T> column(List<LinhaVenda> linhas, Function<LinhaVenda, T> value) {
    return linhas.stream().map(value).toList();
  }
}
