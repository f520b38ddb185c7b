package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.historico.Feito;
import br.com.alicerce.construction.historico.Historico;
import br.com.alicerce.construction.loja.DadosDaLoja;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Badge;
import br.com.alicerce.platform.pages.ui.Button;
import br.com.alicerce.platform.pages.ui.Detail;
import br.com.alicerce.platform.pages.ui.Notice;
import br.com.alicerce.platform.pages.ui.Tone;
import br.com.alicerce.platform.security.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of a quote what its page shows to somebody. */
final class RetratoCotacao {

  private final Loja loja;
  private final CotacaoCases cases;

  RetratoCotacao(Loja loja, CotacaoCases cases) {
    this.loja = loja;
    this.cases = cases;
  }

  /** @param problem what was just refused about it, in words; null for nothing */
  CotacaoView view(Session session, Caller caller, Cotacao cotacao, @Nullable String problem) {
    List<Feito> feitos = Historico.of(session, "cotacao", cotacao.id());
    Map<UUID, String> nomes = loja.nomes(session, people(cotacao, feitos));
    return new CotacaoView(
        cotacao.id(), cotacao.numero(), badge(cotacao.status(), cotacao.expirada(), cotacao.rejeitadaEm() != null),
        cotacao.clienteNome(), AcoesCotacao.of(caller, cotacao),
        notices(cotacao, problem), cotacao.itens().stream().map(RetratoCotacao::item).toList(), cotacao.subtotal(),
        cotacao.descontoPercentual(), cotacao.descontoValor(), cotacao.total(), cotacao.observacoes(),
        cases.charge(session, cotacao).ifDone().orElse(null), paper(loja.dados(session)), facts(cotacao, nomes),
        feitos.stream().map(feito -> milestone(feito, nomes)).toList());
  }

  /** Where a quote stands, as a word with its colour. */
  static Badge badge(StatusCotacao status, boolean expirada, boolean rejeitada) {
    Tone tone = switch (status) {
      case RASCUNHO -> Tone.NEUTRAL;
      case ENVIADA -> Tone.INFO;
      case APROVADA -> Tone.GOOD;
      case CONVERTIDA -> Tone.SPECIAL;
      case CANCELADA -> Tone.BAD;
    };
    if (status == StatusCotacao.ENVIADA && rejeitada) {
      return new Badge(Tone.BAD, "Recusado");
    }
    return expirada ? new Badge(Tone.WARN, "Expirado") : new Badge(tone, status.rotulo());
  }

  private static Set<UUID> people(Cotacao cotacao, List<Feito> feitos) {
    Set<UUID> people = new HashSet<>(Set.of(cotacao.usuarioId()));
    feitos.stream().map(Feito::usuarioId).filter(Objects::nonNull).forEach(people::add);
    return people;
  }

  private static CotacaoView.Item item(ItemCotacao item) {
    return new CotacaoView.Item(item.produtoNome(), item.observacoes(), item.quantidade(), item.unidade().simbolo(),
        item.precoUnitario(), item.descontoPercentual(), item.valorTotal(), packages(item));
  }

  private static @Nullable String packages(ItemCotacao item) {
    BigDecimal perda = item.perdaPercentual();
    return item.area() == null || perda == null
        ? item.embalagem()
        : item.embalagem() + " · " + Formats.quantity(item.area(), "m²") + " e " + Formats.percent(perda) + " de perda";
  }

  private static CotacaoView.Loja paper(DadosDaLoja dados) {
    String cnpj = dados.cnpj();
    return new CotacaoView.Loja(dados.nome(), cnpj == null ? "" : "CNPJ " + Formats.document(cnpj), "");
  }

  private static List<Detail> facts(Cotacao cotacao, Map<UUID, String> nomes) {
    List<Detail> facts = new ArrayList<>(List.of(
        Detail.of("Cliente", cotacao.clienteNome()),
        Detail.of("Obra", cotacao.obraNome()),
        Detail.of("Vendedor", nomes.get(cotacao.usuarioId())),
        Detail.of("Validade", cotacao.validaAte() == null
            ? days(cotacao.validadeDias()) + " a partir do envio"
            : "até " + Formats.date(cotacao.validaAte()))));
    if (cotacao.revisao() > 1) {
      facts.add(Detail.of("Revisão", String.valueOf(cotacao.revisao())));
    }
    return facts;
  }

  private static String days(int days) {
    return days == 1 ? "1 dia" : days + " dias";
  }

  private static CotacaoView.Marco milestone(Feito feito, Map<UUID, String> nomes) {
    return new CotacaoView.Marco(feito.texto(), feito.quem(nomes), feito.quando());
  }

  private static List<Notice> notices(Cotacao cotacao, @Nullable String problem) {
    List<Notice> notices = new ArrayList<>();
    if (problem != null) {
      notices.add(new Notice(Tone.BAD, "Não foi feito", problem, null));
    }
    if (cotacao.expirada()) {
      notices.add(new Notice(Tone.WARN,
          "A validade acabou em " + Formats.date(Objects.requireNonNull(cotacao.validaAte())),
          "Confira cada preço: mantenha os enviados com nova validade, ou refaça com os de hoje.",
          Button.link("Conferir preços", "/cotacoes/" + cotacao.id() + "/revalidar")));
    }
    if (cotacao.status() == StatusCotacao.ENVIADA && cotacao.rejeitadaEm() != null) {
      String como = cotacao.rejeitadaVia() == Via.LINK ? "O cliente recusou pelo link em " : "O cliente recusou em ";
      notices.add(new Notice(Tone.WARN, como + Formats.date(cotacao.rejeitadaEm()),
          Objects.requireNonNullElse(cotacao.motivoRejeicao(), ""), null));
    }
    if (cotacao.aprovadaVia() == Via.LINK) {
      notices.add(new Notice(Tone.GOOD, "O cliente aprovou pelo link em " + Formats.date(Objects.requireNonNull(cotacao.aprovadaEm())),
          "Quem aprovou: " + cotacao.aprovadaNome() + ".", null));
    }
    if (cotacao.status() == StatusCotacao.RASCUNHO && cotacao.precosMudaram()) {
      notices.add(new Notice(Tone.WARN, "Há preços de tabela que mudaram",
          "Edite o rascunho para conferir os itens antes de enviar.", null));
    }
    if (cotacao.pedidoId() != null) {
      notices.add(new Notice(Tone.INFO, "Este orçamento virou pedido", "Itens e preços são os que o cliente aprovou.",
          Button.link("Ver pedido", "/pedidos/" + cotacao.pedidoId())));
    }
    if (cotacao.status() == StatusCotacao.CANCELADA) {
      notices.add(new Notice(Tone.NEUTRAL, "Cancelado", reason(cotacao.motivoCancelamento()), null));
    }
    return notices;
  }

  private static String reason(@Nullable String motivo) {
    if (motivo == null) {
      return "Sem motivo informado.";
    }
    return motivo.equals(Cotacao.SUBSTITUIDA) ? "Foi substituído por uma revisão mais nova." : motivo;
  }
}
