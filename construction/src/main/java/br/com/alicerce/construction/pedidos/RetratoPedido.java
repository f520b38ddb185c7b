package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.historico.Feito;
import br.com.alicerce.construction.historico.Historico;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Badge;
import br.com.alicerce.platform.pages.ui.Button;
import br.com.alicerce.platform.pages.ui.Detail;
import br.com.alicerce.platform.pages.ui.Notice;
import br.com.alicerce.platform.pages.ui.Option;
import br.com.alicerce.platform.pages.ui.Step;
import br.com.alicerce.platform.pages.ui.Steps;
import br.com.alicerce.platform.pages.ui.Tone;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of an order what its page shows to somebody. */
final class RetratoPedido {

  private final Loja loja;
  private final PedidoCases cases;

  RetratoPedido(Loja loja, PedidoCases cases) {
    this.loja = loja;
    this.cases = cases;
  }

  /** @param problem what was just refused about it, in words; null for nothing */
  PedidoView view(Session session, Caller caller, Pedido pedido, @Nullable String problem) {
    List<Feito> feitos = Historico.of(session, "pedido", pedido.id());
    Map<UUID, String> nomes = loja.nomes(session, people(pedido, feitos));
    Set<PedidoView.Acao> acoes = AcoesPedido.of(caller, pedido);
    return new PedidoView(
        pedido.id(), pedido.numero(), badge(pedido.status()), pedido.clienteNome(), acoes, notices(pedido, problem),
        pedido.itens().stream().map(RetratoPedido::item).toList(), values(pedido), pedido.observacoes(),
        cases.charge(session, pedido).ifDone().orElse(null), steps(pedido),
        facts(pedido, nomes), feitos.stream().map(feito -> milestone(feito, nomes)).toList(),
        acoes.contains(PedidoView.Acao.DESIGNAR) ? drivers(session) : List.of(),
        Objects.toString(pedido.motoristaId(), null), pedido.observacoesInternas(),
        Objects.toString(pedido.agendadoPara(), null));
  }

  /** Where an order stands, as a word with its colour. */
  static Badge badge(StatusPedido status) {
    Tone tone = switch (status) {
      case PENDENTE -> Tone.NEUTRAL;
      case EM_PREPARACAO -> Tone.INFO;
      case SAIU_ENTREGA -> Tone.SPECIAL;
      case ENTREGUE -> Tone.GOOD;
      case CANCELADO -> Tone.BAD;
    };
    return new Badge(tone, status.rotulo());
  }

  /** Where the lorry goes, in one line. */
  static String destination(Pedido pedido) {
    Destino destino = pedido.destino();
    if (destino == null) {
      return pedido.modalidade().rotulo();
    }
    String line = Stream.of(destino.endereco(), destino.bairro(), destino.cidade())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
    return line.isEmpty() ? "Endereço não informado" : line;
  }

  private static Set<UUID> people(Pedido pedido, List<Feito> feitos) {
    Set<UUID> people = new HashSet<>(Set.of(pedido.usuarioId()));
    Stream.concat(Stream.of(pedido).map(Pedido::motoristaId), feitos.stream().map(Feito::usuarioId))
        .filter(Objects::nonNull)
        .forEach(people::add);
    return people;
  }

  private List<Option> drivers(Session session) {
    return Stream.concat(
            Stream.of(new Option("", "Ninguém ainda")),
            loja.motoristas(session).stream().map(driver -> new Option(driver.id().toString(), driver.nome())))
        .toList();
  }

  private static PedidoView.Item item(ItemPedido item) {
    return new PedidoView.Item(
        item.produtoNome(), item.observacoes(), item.quantidade(), item.unidade().simbolo(), item.falta(),
        item.precoUnitario(), item.descontoPercentual(), item.valorTotal(), item.embalagem());
  }

  private static PedidoView.@Nullable Valores values(Pedido pedido) {
    return pedido.total() == null ? null : new PedidoView.Valores(
        Objects.requireNonNull(pedido.subtotal()), Objects.requireNonNull(pedido.descontoPercentual()),
        Objects.requireNonNull(pedido.descontoValor()), pedido.total());
  }

  private static Steps steps(Pedido pedido) {
    List<Step> steps = new ArrayList<>(List.of(
        step(pedido, StatusPedido.PENDENTE, pedido.createdAt()),
        step(pedido, StatusPedido.EM_PREPARACAO, pedido.emPreparacaoEm())));
    if (pedido.modalidade() == Modalidade.ENTREGA) {
      steps.add(step(pedido, StatusPedido.SAIU_ENTREGA, pedido.saiuEntregaEm()));
    }
    steps.add(step(pedido, StatusPedido.ENTREGUE, pedido.entregueEm()));
    return new Steps("Andamento", steps);
  }

  private static Step step(Pedido pedido, StatusPedido status, @Nullable Instant at) {
    boolean reached = pedido.status() != StatusPedido.CANCELADO && status.compareTo(pedido.status()) < 0;
    Step.State state = status == pedido.status() ? Step.State.CURRENT : reached ? Step.State.DONE : Step.State.AHEAD;
    return new Step(status.rotulo(), state, at == null || state == Step.State.AHEAD ? "" : Formats.dateTime(at));
  }

  private static List<Detail> facts(Pedido pedido, Map<UUID, String> nomes) {
    List<Detail> facts = new ArrayList<>();
    if (pedido.clienteNome() != null) {
      facts.add(Detail.of("Cliente", pedido.clienteNome()));
      facts.add(Detail.of("Obra", pedido.obraNome()));
    }
    facts.add(Detail.of("Modalidade", pedido.modalidade().rotulo()));
    if (pedido.agendadoPara() != null) {
      facts.add(Detail.of("Agendado para", Formats.date(pedido.agendadoPara())));
    }
    if (pedido.modalidade() == Modalidade.ENTREGA) {
      if (pedido.destino() != null) {
        facts.add(Detail.of("Endereço", destination(pedido)));
      }
      facts.add(Detail.of("Motorista",
          pedido.motoristaId() == null ? "Ninguém ainda" : nomes.get(pedido.motoristaId())));
    }
    facts.add(Detail.of("Vendedor", nomes.get(pedido.usuarioId())));
    if (pedido.observacoesInternas() != null) {
      facts.add(Detail.of("Anotação interna", pedido.observacoesInternas()));
    }
    return facts;
  }

  private static PedidoView.Marco milestone(Feito feito, Map<UUID, String> nomes) {
    return new PedidoView.Marco(feito.texto(), feito.quem(nomes), feito.quando());
  }

  private static List<Notice> notices(Pedido pedido, @Nullable String problem) {
    List<Notice> notices = new ArrayList<>();
    if (problem != null) {
      notices.add(new Notice(Tone.BAD, "Não foi feito", problem, null));
    }
    if (pedido.temFalta() && pedido.status().compareTo(StatusPedido.ENTREGUE) < 0) {
      notices.add(new Notice(Tone.WARN, "Há itens em falta",
          "Confira o estoque antes de separar: estão marcados abaixo.", null));
    }
    if (pedido.cotacaoId() != null && pedido.total() != null) {
      notices.add(new Notice(Tone.NEUTRAL, "Veio de um orçamento aprovado",
          "Itens e preços são os que o cliente aprovou.",
          Button.link("Ver orçamento", "/cotacoes/" + pedido.cotacaoId()).quiet()));
    }
    if (pedido.status() == StatusPedido.CANCELADO) {
      notices.add(new Notice(Tone.NEUTRAL, "Cancelado",
          Objects.requireNonNullElse(pedido.motivoCancelamento(), "Sem motivo informado."), null));
    }
    return notices;
  }
}
