package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.cotacoes.CotacaoForm;
import br.com.alicerce.construction.pedidos.PedidoForm;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.vendas.ItemForm;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.pages.TypedNumber;
import br.com.alicerce.platform.security.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote or a sale as somebody typed it into the editor. */
record Digitado(FormFields form, List<LinhaDigitada> linhas) {

  static Digitado of(FormFields form) {
    return new Digitado(form, LinhaDigitada.of(form));
  }

  /** The quote, or all that could not be read of it. */
  Outcome<CotacaoForm> cotacao(Session session) {
    Leitor leitor = new Leitor();
    Integer validade = leitor.days("validade_dias", text("validade_dias"));
    Partes partes = partes(session, leitor, Permissao.COTACAO_PRECO_MANUAL);
    return leitor.outcome(new CotacaoForm(
        partes.cliente(), partes.obra(), partes.desconto(), text("observacoes"), validade, partes.itens()));
  }

  /** The sale, or all that could not be read of it. */
  Outcome<PedidoForm> pedido(Session session) {
    Leitor leitor = new Leitor();
    Partes partes = partes(session, leitor, Permissao.PEDIDO_PRECO_MANUAL);
    if (partes.itens().isEmpty()) {
      leitor.wrong("itens", "Inclua pelo menos um item.");
    }
    return leitor.outcome(new PedidoForm(
        partes.cliente(), partes.obra(), partes.desconto(), text("observacoes"), text("modalidade"), partes.itens()));
  }

  /** A field as typed; empty when it is blank or missing. */
  String text(String name) {
    return form.text(name).orElse("");
  }

  /** Which version of the draft was on the screen; 0, which is never one, when the form does not say. */
  int versao() {
    return form.text("versao").filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf).orElse(0);
  }

  private Partes partes(Session session, Leitor leitor, Permissao priced) {
    UUID cliente = leitor.chosen("cliente_id", text("cliente_id"), "Não há este cliente nesta loja.");
    if (text("cliente_id").isEmpty()) {
      leitor.wrong("cliente_id", "Escolha o cliente.");
    }
    UUID obra = leitor.chosen("obra_id", text("obra_id"), "Não há esta obra nesta loja.");
    BigDecimal desconto = leitor.number("desconto_percentual", text("desconto_percentual"), TypedNumber::percent);
    return new Partes(cliente, obra, desconto, itens(
        leitor, Catalogo.of(session, linhas), Acesso.has(Caller.current(), priced)));
  }

  private List<ItemForm> itens(Leitor leitor, Catalogo catalogo, boolean mayPrice) {
    List<ItemForm> itens = new ArrayList<>();
    for (int i = 0; i < linhas.size(); i++) {
      itens.add(linhas.get(i).read(leitor, "itens[" + i + "].", catalogo, mayPrice));
    }
    return itens;
  }

  private record Partes(
      @Nullable UUID cliente, @Nullable UUID obra, @Nullable BigDecimal desconto, List<ItemForm> itens) {}
}
