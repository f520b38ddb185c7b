package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.vendas.ItemForm;
import br.com.alicerce.construction.vendas.ReckonVenda;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.TypedNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A line of the editor as it was typed. */
record LinhaDigitada(
    String produtoId, String quantidade, String preco, String desconto, String observacoes, String perda) {

  /**
   * The lines of a form, all of them.
   *
   * @throws RefusedException with 422 when there are more than {@link ReckonVenda#MAX_ITENS}
   */
  static List<LinhaDigitada> of(FormFields form) {
    List<String> produtos = form.all("produto_id");
    if (produtos.size() > ReckonVenda.MAX_ITENS) {
      throw new RefusedException(ReckonVenda.TOO_MANY);
    }
    return IntStream.range(0, produtos.size())
        .mapToObj(i -> new LinhaDigitada(
            produtos.get(i).strip(), at(form, "quantidade", i), at(form, "preco_unitario", i),
            at(form, "item_desconto_percentual", i), at(form, "item_observacoes", i), at(form, "item_perda", i)))
        .toList();
  }

  /** The product's id; null when it is none. */
  @Nullable UUID produto() {
    return Leitor.id(produtoId);
  }

  /**
   * The line as use cases take it; what cannot be read is told to the reader, and the line is then of no use.
   *
   * @param path of the line's fields: {@code itens[0].}
   * @param mayPrice whether the person may say another price than the price list's
   */
  ItemForm read(Leitor leitor, String path, Catalogo catalogo, boolean mayPrice) {
    UUID produto = leitor.chosen(path + "produto_id", produtoId, "Não há este produto nesta loja.");
    BigDecimal quantas = leitor.number(path + "quantidade", quantidade, TypedNumber::quantity);
    if (quantidade.isBlank()) {
      leitor.wrong(path + "quantidade", "Digite a quantidade.");
    }
    BigDecimal valor = leitor.number(path + "preco_unitario", preco, TypedNumber::money);
    BigDecimal percentual = leitor.number(path + "desconto_percentual", desconto, TypedNumber::percent);
    BigDecimal loss = isArea(catalogo) ? leitor.number(path + "perda_percentual", perda, TypedNumber::percent) : null;
    BigDecimal manual = typed(valor, catalogo);
    if (manual != null && !mayPrice) {
      leitor.wrong(path + "preco_unitario", "Na venda direta vale o preço de tabela"
          + catalogo.produto(this).map(known -> ": " + Formats.money(known.precoBase())).orElse("") + ".");
    }
    return new ItemForm(produto, quantas, manual, percentual, observacoes, isArea(catalogo) ? quantas : null, loss);
  }

  /** Whether the quantity is an area to cover: of what comes in boxes, with a loss. */
  boolean isArea(Catalogo catalogo) {
    return !perda.isBlank() && catalogo.produto(this).filter(produto -> produto.embalagem().emCaixas()).isPresent();
  }

  // The editor fills in the price list's price; only another one was typed by a person.
  private @Nullable BigDecimal typed(@Nullable BigDecimal valor, Catalogo catalogo) {
    boolean listed = valor != null
        && catalogo.produto(this).filter(produto -> produto.precoBase().compareTo(valor) == 0).isPresent();
    return listed ? null : valor;
  }

  private static String at(FormFields form, String name, int index) {
    List<String> values = form.all(name);
    return index < values.size() ? values.get(index).strip() : "";
  }
}
