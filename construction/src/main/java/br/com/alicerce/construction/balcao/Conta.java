package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.calculo.ContaDeTotais;
import br.com.alicerce.construction.calculo.Desconto;
import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Recusa;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.cotacoes.CalculoView;
import br.com.alicerce.construction.cotacoes.EditorView;
import br.com.alicerce.construction.cotacoes.TotaisView;
import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.construction.unidades.ContaDeEmbalagem;
import br.com.alicerce.construction.unidades.RecusaQuantidade;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reckons a draft while it is typed, by the calculator that reckons it when it is saved. */
final class Conta {

  private final Catalogo catalogo;
  private final List<Linha> contas = new ArrayList<>();
  private boolean incomplete;

  private Conta(Catalogo catalogo) {
    this.catalogo = catalogo;
  }

  /** The lines as the editor shows them, in their order, and the totals: dashes while some line cannot be reckoned. */
  static CalculoView of(Catalogo catalogo, List<LinhaDigitada> linhas, String descontoGeral) {
    Conta conta = new Conta(catalogo);
    List<EditorView.Linha> shown = linhas.stream().map(conta::linha).toList();
    return new CalculoView(shown, conta.totais(shown.size(), descontoGeral));
  }

  private EditorView.Linha linha(LinhaDigitada linha) {
    Optional<Produto> found = catalogo.produto(linha);
    if (found.isEmpty()) {
      return refused(linha, "", "", linha.preco(), "Não há este produto nesta loja.", false);
    }
    Produto produto = found.get();
    String preco = linha.preco().isBlank() ? Formats.amount(produto.precoBase()) : linha.preco();
    return switch (reckon(linha, preco, produto)) {
      case Reckoned(Linha conta, String embalagem) -> {
        contas.add(conta);
        yield new EditorView.Linha(linha.produtoId(), produto.nome(), produto.unidade().simbolo(), linha.quantidade(),
            preco, linha.desconto(), Formats.money(conta.liquido()),
            notice(produto, conta), false, linha.observacoes(), produto.embalagem().emCaixas(), linha.perda(), embalagem);
      }
      case Wrong(String reason) -> refused(linha, produto.nome(), produto.unidade().simbolo(), preco, reason,
          produto.embalagem().emCaixas());
    };
  }

  private EditorView.Linha refused(
      LinhaDigitada linha, String nome, String unidade, String preco, String reason, boolean emCaixas) {
    incomplete = true;
    return new EditorView.Linha(linha.produtoId(), nome, unidade, linha.quantidade(), preco,
        linha.desconto(), "–", reason,
        true, linha.observacoes(), emCaixas, linha.perda(), "");
  }

  private Answer reckon(LinhaDigitada linha, String preco, Produto produto) {
    Leitor leitor = new Leitor();
    BigDecimal quantas = leitor.number("", linha.quantidade(), TypedNumber::quantity);
    BigDecimal valor = leitor.number("", preco, TypedNumber::money);
    BigDecimal desconto = leitor.number("", linha.desconto(), TypedNumber::percent);
    Optional<String> unread = leitor.first();
    if (unread.isPresent()) {
      return new Wrong(unread.get());
    }
    if (quantas == null || valor == null) {
      return new Wrong("Digite a quantidade.");
    }
    Optional<RecusaQuantidade> refused = produto.unidade().check(quantas);
    if (refused.isPresent()) {
      return new Wrong(refused.get().mensagem());
    }
    boolean area = linha.isArea(catalogo);
    BigDecimal perda = area ? leitor.number("", linha.perda(), TypedNumber::percent) : null;
    if (area && perda == null) {
      return new Wrong("Digite a perda em %, de 0 a 100.");
    }
    return switch (produto.embalagem().reckon(produto.unidade(), quantas, area ? quantas : null, perda)) {
      case ContaDeEmbalagem.Recusada(_, String mensagem) -> new Wrong(mensagem);
      case ContaDeEmbalagem.Embalada embalada -> money(embalada, valor, desconto);
    };
  }

  private static Answer money(ContaDeEmbalagem.Embalada embalada, BigDecimal valor, @Nullable BigDecimal desconto) {
    String texto = embalada.texto() == null ? "" : embalada.texto();
    return switch (Linha.of(embalada.quantidade(), valor, desconto == null ? Desconto.NENHUM : desconto)) {
      case Linha conta -> new Reckoned(conta, texto);
      case Recusa recusa -> new Wrong(recusa.mensagem());
    };
  }

  private String notice(Produto produto, Linha conta) {
    if (!produto.ativo()) {
      return "Produto inativo: não é mais vendido.";
    }
    BigDecimal disponivel = catalogo.disponivel(produto);
    if (conta.quantidade().compareTo(disponivel) <= 0) {
      return "";
    }
    return disponivel.signum() <= 0
        ? "Sem estoque disponível."
        : "Estoque insuficiente: só há " + Formats.quantity(disponivel, produto.unidade().simbolo()) + ".";
  }

  private TotaisView totais(int lines, String descontoGeral) {
    if (lines == 0) {
      return TotaisView.VAZIO;
    }
    String itens = lines == 1 ? "1 item" : lines + " itens";
    BigDecimal desconto = new Leitor().number("", descontoGeral, TypedNumber::percent);
    if (incomplete || desconto == null && !descontoGeral.isBlank()) {
      return new TotaisView(itens, "–", "–", "–");
    }
    ContaDeTotais conta = Totais.of(contas, desconto == null ? Desconto.NENHUM : desconto);
    return switch (conta) {
      case Totais totais -> new TotaisView(itens, Formats.money(totais.subtotal()), less(totais.descontoGeral()),
          Formats.money(totais.total()));
      case Recusa _ -> new TotaisView(itens, "–", "–", "–");
    };
  }

  private static String less(BigDecimal discount) {
    return discount.signum() == 0 ? "–" : Formats.money(discount.negate());
  }

  private sealed interface Answer {}

  private record Reckoned(Linha conta, String embalagem) implements Answer {}

  private record Wrong(String reason) implements Answer {}
}
