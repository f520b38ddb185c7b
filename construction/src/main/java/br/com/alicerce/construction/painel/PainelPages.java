package br.com.alicerce.construction.painel;

import br.com.alicerce.construction.cotacoes.ListaCotacoes;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.pages.ui.Tile;
import br.com.alicerce.platform.pages.ui.Tone;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The dashboard, and the way to it; whoever sees no quotes begins at the orders. */
public final class PainelPages implements HttpFeature {

  private static final int WAITING = 8;
  private static final Templates TEMPLATES = Templates.of("construction");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM 'de' yyyy", Locale.of("pt", "BR"));

  private final Database database;
  private final Clock clock;
  private final ReadPainel read;
  private final ListaCotacoes cotacoes;
  private final PageSender pages;

  public PainelPages(Database database, Clock clock, ReadPainel read, ListaCotacoes cotacoes, PageSender pages) {
    this.database = database;
    this.clock = clock;
    this.read = read;
    this.cotacoes = cotacoes;
    this.pages = pages;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/", (_, response) ->
        pages.redirect(response, may(Caller.current(), Permissao.COTACAO_VER) ? "/painel" : "/pedidos"));
    routing.get("/painel", this::show);
  }

  private void show(ServerRequest request, ServerResponse response) {
    PainelView view = database.browse(session -> view(session, clock.instant(), Caller.current())).orThrow();
    pages.page(request, response, "Painel", TEMPLATES.content("painel/painel.jte", view));
  }

  private Outcome<PainelView> view(Session session, Instant now, Caller caller) {
    ZonedDateTime here = now.atZone(Formats.ZONE);
    return read.execute(session, now, caller).map(painel -> new PainelView(
        greeting(here.getHour()) + ", " + caller.name().split(" ", 2)[0], DAY.format(here), tiles(painel),
        cotacoes.waiting(session, now, caller, WAITING), may(caller, Permissao.ESTOQUE_VER),
        may(caller, Permissao.COTACAO_CRIAR)));
  }

  private static List<Tile> tiles(Painel painel) {
    Painel.Conversao conversao = painel.conversao();
    BigDecimal percentual = conversao.percentual();
    return List.of(
        new Tile("Orçamentos de hoje",
            count(painel.cotacoesHoje()), money(painel.cotacoesHoje()), Tone.NEUTRAL, "/cotacoes"),
        new Tile("Pedidos de hoje", count(painel.pedidosHoje()), money(painel.pedidosHoje()), Tone.NEUTRAL, "/pedidos"),
        new Tile("Entregue na semana",
            money(painel.vendasSemana()), orders(painel.vendasSemana().quantidade()), Tone.GOOD,
            "/pedidos?status=entregue"),
        new Tile("Conversão em 30 dias", percentual == null ? "–" : Formats.percent(percentual),
            percentual == null ? "Nenhum orçamento enviado"
                : conversao.convertidas() + " de " + conversao.enviadas() + " enviados",
            Tone.INFO, null),
        new Tile("Prontos para virar pedido", count(painel.aprovadas()), money(painel.aprovadas()), Tone.SPECIAL,
            "/cotacoes?status=aprovada"));
  }

  private static String count(Painel.Soma soma) {
    return String.valueOf(soma.quantidade());
  }

  private static String money(Painel.Soma soma) {
    return Formats.money(soma.total());
  }

  private static String orders(long count) {
    return count == 1 ? "1 pedido" : count + " pedidos";
  }

  private static String greeting(int hour) {
    if (hour < 12) {
      return "Bom dia";
    }
    return hour < 18 ? "Boa tarde" : "Boa noite";
  }

  private static boolean may(Caller caller, Permissao permissao) {
    return Permissoes.alcance(caller.roles(), permissao).any();
  }
}
