package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.calculo.ContaDeLinha;
import br.com.alicerce.construction.calculo.Desconto;
import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Recusa;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.unidades.ContaDeEmbalagem;
import br.com.alicerce.construction.unidades.RecusaQuantidade;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks a form up in the store, prices its lines and adds it up; tells everything that is wrong with it at once. */
public final class ReckonVenda {

  /** Lines of one quote or order. */
  public static final int MAX_ITENS = 300;

  /** What is told of more of them. */
  public static final Refusal TOO_MANY =
      new Refusal.Invalid(List.of(new FieldError("itens", "Use no máximo " + MAX_ITENS + " itens.")));

  private final VendaForm form;
  private final Referencias referencias;
  private final List<FieldError> errors = new ArrayList<>();

  private ReckonVenda(VendaForm form, Referencias referencias) {
    this.form = form;
    this.referencias = referencias;
  }

  /**
   * What the form asks for.
   *
   * @param form one whose own constraints hold
   */
  public static Outcome<Venda> execute(Session session, VendaForm form) {
    List<ItemForm> itens = itens(form);
    if (itens.size() > MAX_ITENS) {
      return Outcome.refused(TOO_MANY);
    }
    var produtos = itens.stream().map(ItemForm::produtoId).collect(Collectors.toSet());
    return new ReckonVenda(form, Referencias.of(session, form.clienteId(), form.obraId(), produtos)).venda(itens);
  }

  private Outcome<Venda> venda(List<ItemForm> itens) {
    String cliente = cliente();
    String obra = obra();
    List<LinhaVenda> linhas = new ArrayList<>();
    for (int i = 0; i < itens.size(); i++) {
      linha(itens.get(i), "itens[" + i + "].").ifPresent(linhas::add);
    }
    BigDecimal desconto = orElse(form.descontoPercentual(), Desconto.NENHUM);
    return switch (Totais.of(linhas.stream().map(LinhaVenda::conta).toList(), desconto)) {
      case Totais totais when errors.isEmpty() -> Outcome.done(
          new Venda(form.clienteId(), cliente, form.obraId(), obra, linhas, totais, form.observacoes()));
      case Totais _ -> Outcome.refused(new Refusal.Invalid(errors));
      case Recusa recusa -> {
        errors.add(new FieldError(recusa.campo(), recusa.mensagem()));
        yield Outcome.refused(new Refusal.Invalid(errors));
      }
    };
  }

  private String cliente() {
    Optional<Referencias.Parte> cliente = referencias.cliente();
    if (cliente.isEmpty()) {
      wrong("cliente_id", "Não há este cliente nesta loja.");
    } else if (!cliente.get().ativo()) {
      wrong("cliente_id", "Este cliente está inativo. Reative o cadastro para vender a ele.");
    }
    return cliente.map(Referencias.Parte::nome).orElse("");
  }

  private @Nullable String obra() {
    if (form.obraId() == null) {
      return null;
    }
    Optional<Referencias.Parte> obra = referencias.obra();
    if (obra.isEmpty()) {
      wrong("obra_id", "Não há esta obra nesta loja.");
    } else if (!obra.get().clienteId().equals(form.clienteId())) {
      wrong("obra_id", "Esta obra é de outro cliente.");
    } else if (!obra.get().ativo()) {
      wrong("obra_id", "Esta obra está inativa.");
    }
    return obra.map(Referencias.Parte::nome).orElse(null);
  }

  private Optional<LinhaVenda> linha(ItemForm item, String path) {
    Optional<Referencias.Produto> found = referencias.produto(item.produtoId());
    if (found.isEmpty()) {
      wrong(path + "produto_id", "Não há este produto nesta loja.");
      return Optional.empty();
    }
    Referencias.Produto produto = found.get();
    if (!produto.ativo()) {
      wrong(path + "produto_id", "O produto " + produto.nome() + " está inativo e não é mais vendido.");
    }
    Optional<RecusaQuantidade> quantidade = produto.unidade().check(item.quantidade());
    if (quantidade.isPresent()) {
      wrong(path + "quantidade", quantidade.get().mensagem());
      return Optional.empty();
    }
    return switch (produto.embalagem().reckon(
        produto.unidade(), item.quantidade(), item.area(), item.perdaPercentual())) {
      case ContaDeEmbalagem.Embalada embalada -> linha(item, produto, embalada, path);
      case ContaDeEmbalagem.Recusada(String campo, String mensagem) -> {
        wrong(path + campo, mensagem);
        yield Optional.empty();
      }
    };
  }

  private Optional<LinhaVenda> linha(
      ItemForm item, Referencias.Produto produto, ContaDeEmbalagem.Embalada embalada, String path) {
    return switch (conta(item, produto, embalada.quantidade())) {
      case Linha conta -> Optional.of(new LinhaVenda(produto.id(), produto.nome(), produto.unidade(),
          origem(item, produto), produto.precoBase(), conta, item.observacoes(), embalada.area(),
          embalada.perdaPercentual(), embalada.texto()));
      case Recusa recusa -> {
        wrong(path + recusa.campo(), recusa.mensagem());
        yield Optional.empty();
      }
    };
  }

  private static PrecoOrigem origem(ItemForm item, Referencias.Produto produto) {
    BigDecimal typed = item.precoUnitario();
    return typed == null || typed.compareTo(produto.precoBase()) == 0 ? PrecoOrigem.BASE : PrecoOrigem.MANUAL;
  }

  private static ContaDeLinha conta(ItemForm item, Referencias.Produto produto, BigDecimal quantidade) {
    return Linha.of(
        quantidade,
        orElse(item.precoUnitario(), produto.precoBase()),
        orElse(item.descontoPercentual(), Desconto.NENHUM));
  }

  private void wrong(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  private static List<ItemForm> itens(VendaForm form) {
    List<ItemForm> itens = form.itens();
    return itens == null ? List.of() : itens;
  }

  private static BigDecimal orElse(@Nullable BigDecimal value, BigDecimal fallback) {
    return value == null ? fallback : value;
  }
}
