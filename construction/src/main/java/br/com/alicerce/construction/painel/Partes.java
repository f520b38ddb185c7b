package br.com.alicerce.construction.painel;

import br.com.alicerce.construction.calculo.Dinheiro;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the dashboard's statement by name; one that there is not counts as none. */
record Partes(Map<String, Parte> byName) {

  /** @param outra a second count, where a part has one */
  record Parte(String nome, long quantidade, BigDecimal total, long outra) {}

  static Partes of(List<Parte> rows) {
    return new Partes(rows.stream().collect(Collectors.toMap(Parte::nome, Function.identity())));
  }

  Painel painel(Instant now) {
    return new Painel(
        soma("cotacoes_hoje"),
        soma("pedidos_hoje"),
        soma("vendas_semana"),
        soma("rascunho"),
        soma("enviada"),
        soma("expirada"),
        soma("aprovada"),
        soma("pendente"),
        soma("em_preparacao"),
        soma("saiu_entrega"),
        conversao(parte("conversao")),
        now);
  }

  private Painel.Soma soma(String nome) {
    Parte parte = parte(nome);
    return new Painel.Soma(parte.quantidade(), parte.total());
  }

  private Parte parte(String nome) {
    return byName.getOrDefault(nome, new Parte(nome, 0, Dinheiro.ZERO, 0));
  }

  private static Painel.Conversao conversao(Parte parte) {
    return new Painel.Conversao(parte.quantidade(), parte.outra(), percentual(parte));
  }

  private static @Nullable BigDecimal percentual(Parte parte) {
    return parte.quantidade() == 0
        ? null
        : BigDecimal.valueOf(100 * parte.outra())
            .divide(BigDecimal.valueOf(parte.quantidade()), 1, RoundingMode.HALF_UP);
  }
}
