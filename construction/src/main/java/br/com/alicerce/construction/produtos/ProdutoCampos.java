package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.cadastro.Digitado;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.TypedNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inputs of a product on a page. */
final class ProdutoCampos {

  private static final String PRECO = "preco_base";

  /** What stands in the inputs of a new product. */
  static final Map<String, String> NOVO = Map.of("unidade", "UN", "vende_fracionado", "true");

  private ProdutoCampos() {}

  /** What stands in the inputs of a product that is changed. */
  static Map<String, String> of(Produto produto) {
    Map<String, String> values = new HashMap<>();
    values.put("codigo", shown(produto.codigo()));
    values.put("nome", produto.nome());
    values.put("descricao", shown(produto.descricao()));
    values.put("unidade", produto.unidade().word());
    values.put(PRECO, Formats.amount(produto.precoBase()));
    values.put("categoria", shown(produto.categoria()));
    values.put("marca", shown(produto.marca()));
    values.put("ean", shown(produto.ean()));
    values.put("m2_por_caixa", measure(produto.m2PorCaixa()));
    values.put("comprimento_barra", measure(produto.comprimentoBarra()));
    values.put("vende_fracionado", produto.vendeFracionado() ? "true" : "");
    values.put("ativo", produto.ativo() ? "true" : "");
    values.put("versao", Integer.toString(produto.versao()));
    return values;
  }

  /** The form of a new product, or all that is wrong with it when its price can't be read. */
  static Outcome<ProdutoForm> created(FormFields sent) {
    return priced(sent, price -> form(sent, price, null)).then(form -> measured(sent, form));
  }

  /** The form of a product that is changed: there an input tells whether it is active. */
  static Outcome<ProdutoForm> changed(FormFields sent) {
    return priced(sent, price -> form(sent, price, sent.text("ativo").isPresent()))
        .then(form -> measured(sent, form));
  }

  /** The form of a product of which nothing but the price is changed. */
  static Outcome<ProdutoForm> repriced(FormFields sent, Produto product) {
    return priced(sent, price -> new ProdutoForm(
        product.codigo(), product.nome(), product.descricao(), product.unidade().word(), price,
        product.categoria(), product.marca(), product.ean(), product.m2PorCaixa(), product.comprimentoBarra(),
        product.vendeFracionado(), product.ativo()));
  }

  private static Outcome<ProdutoForm> priced(FormFields sent, Priced form) {
    return switch (TypedNumber.money(sent.text(PRECO).orElse(""))) {
      case TypedNumber.Read(BigDecimal price) -> Outcome.done(form.at(price));
      case TypedNumber.Refused(String reason) -> Digitado.refused(form.at(BigDecimal.ONE).checked(), PRECO, reason);
    };
  }

  private static ProdutoForm form(FormFields sent, BigDecimal price, @Nullable Boolean ativo) {
    return new ProdutoForm(
        sent.text("codigo").orElse(null),
        sent.text("nome").orElse(""),
        sent.text("descricao").orElse(null),
        sent.text("unidade").orElse(""),
        price,
        sent.text("categoria").orElse(null),
        sent.text("marca").orElse(null),
        sent.text("ean").orElse(null),
        read(sent, "m2_por_caixa").orElse(null),
        read(sent, "comprimento_barra").orElse(null),
        sent.text("vende_fracionado").isPresent(),
        ativo);
  }

  private static Outcome<ProdutoForm> measured(FormFields sent, ProdutoForm form) {
    for (String field : List.of("m2_por_caixa", "comprimento_barra")) {
      String typed = sent.text(field).orElse("");
      if (!typed.isEmpty() && TypedNumber.quantity(typed) instanceof TypedNumber.Refused(String reason)) {
        return Digitado.refused(form.checked(), field, reason);
      }
    }
    return Outcome.done(form);
  }

  private static Optional<BigDecimal> read(FormFields sent, String field) {
    return sent.text(field)
        .flatMap(typed -> TypedNumber.quantity(typed) instanceof TypedNumber.Read(BigDecimal value)
            ? Optional.of(value) : Optional.empty());
  }

  private static String measure(@Nullable BigDecimal value) {
    return value == null ? "" : Formats.quantity(value);
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Everything of a form but its price. */
  @FunctionalInterface
  private interface Priced {
    ProdutoForm at(BigDecimal price);
  }
}
