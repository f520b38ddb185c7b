package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.clientes.Cliente;
import br.com.alicerce.construction.clientes.Clientes;
import br.com.alicerce.construction.cotacoes.CalculoView;
import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.cotacoes.EditorView.Escolha;
import br.com.alicerce.construction.cotacoes.EditorView;
import br.com.alicerce.construction.cotacoes.ItemCotacao;
import br.com.alicerce.construction.obras.Obra;
import br.com.alicerce.construction.obras.Obras;
import br.com.alicerce.construction.validade.Validade;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.FieldErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills the editor: empty, with a draft, or with what was typed and refused. */
final class Editores {

  private static final Pattern OF_LINE = Pattern.compile("itens\\[(\\d{1,4})]\\..*");

  private Editores() {}

  /** Nothing typed yet; the customer is chosen already where the page before says so. */
  static EditorView empty(Session session, String action, String clienteId) {
    return new EditorView(null, action, null, cliente(session, clienteId), Escolha.NADA,
        String.valueOf(Validade.PADRAO.dias()), "", "", List.of(),
        Conta.of(Catalogo.of(session, List.of()), List.of(), "").totais(),
        null, FieldErrors.NONE);
  }

  /** A draft as it is stored. */
  static EditorView of(Session session, Cotacao cotacao) {
    List<LinhaDigitada> linhas = cotacao.itens().stream().map(Editores::linha).toList();
    String desconto = Campos.discount(cotacao.descontoPercentual());
    CalculoView conta = Conta.of(Catalogo.of(session, linhas), linhas, desconto);
    return new EditorView(cotacao.numero(), "/cotacoes/" + cotacao.id(), cotacao.versao(),
        new Escolha(cotacao.clienteId().toString(), cotacao.clienteNome()),
        new Escolha(Campos.text(cotacao.obraId()), Campos.text(cotacao.obraNome())),
        String.valueOf(cotacao.validadeDias()), desconto, Campos.text(cotacao.observacoes()),
        changed(cotacao, conta.linhas()), conta.totais(), null, FieldErrors.NONE);
  }

  /** What was typed, and what is wrong with it. */
  static EditorView refused(Session session, Digitado typed, @Nullable String numero, String action, Problem problem) {
    CalculoView conta = Conta.of(
        Catalogo.of(session, typed.linhas()), typed.linhas(), typed.text("desconto_percentual"));
    List<FieldError> others = problem.errors().stream()
        .filter(error -> !OF_LINE.matcher(error.field()).matches()).toList();
    return new EditorView(numero, action, numero == null ? null : typed.versao(),
        cliente(session, typed.text("cliente_id")), obra(session, typed.text("obra_id")), typed.text("validade_dias"),
        typed.text("desconto_percentual"), typed.text("observacoes"), blamed(conta.linhas(), problem.errors()),
        conta.totais(), problem.detail(), new FieldErrors(others));
  }

  private static LinhaDigitada linha(ItemCotacao item) {
    BigDecimal area = item.area();
    BigDecimal perda = item.perdaPercentual();
    return new LinhaDigitada(item.produtoId().toString(), Campos.number(area == null ? item.quantidade() : area),
        Formats.amount(item.precoUnitario()), Campos.discount(item.descontoPercentual()),
        Campos.text(item.observacoes()), perda == null ? "" : Campos.number(perda));
  }

  private static List<EditorView.Linha> changed(Cotacao cotacao, List<EditorView.Linha> linhas) {
    return IntStream.range(0, linhas.size())
        .mapToObj(i -> cotacao.itens().get(i).precoMudou()
            ? changed(cotacao.itens().get(i), linhas.get(i)) : linhas.get(i))
        .toList();
  }

  private static EditorView.Linha changed(ItemCotacao item, EditorView.Linha linha) {
    return linha.saying("O preço de tabela agora é " + Formats.money(item.precoBaseAtual()) + ".", linha.recusada());
  }

  private static List<EditorView.Linha> blamed(List<EditorView.Linha> linhas, List<FieldError> errors) {
    return IntStream.range(0, linhas.size())
        .mapToObj(i -> errors.stream().filter(error -> at(error) == i).findFirst()
            .map(error -> linhas.get(i).saying(error.message(), true))
            .orElse(linhas.get(i)))
        .toList();
  }

  private static int at(FieldError error) {
    Matcher line = OF_LINE.matcher(error.field());
    return line.matches() ? Integer.parseInt(line.group(1)) : -1;
  }

  private static Escolha cliente(Session session, String text) {
    return Optional.ofNullable(Leitor.id(text)).flatMap(id -> new Clientes().byId(session, id))
        .map((Cliente cliente) -> chosen(cliente.id(), cliente.nome()))
        .orElse(Escolha.NADA);
  }

  private static Escolha obra(Session session, String text) {
    return Optional.ofNullable(Leitor.id(text)).flatMap(id -> new Obras().byId(session, id))
        .map((Obra obra) -> chosen(obra.id(), obra.nome()))
        .orElse(Escolha.NADA);
  }

  private static Escolha chosen(UUID id, String nome) {
    return new Escolha(id.toString(), nome);
  }
}
