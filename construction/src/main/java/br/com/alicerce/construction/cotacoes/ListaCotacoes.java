package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.construction.paginas.Caminho;
import br.com.alicerce.construction.permissoes.Alcance;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Pager;
import br.com.alicerce.platform.pages.ui.Tab;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Quotes as lists show them: all of the store's, or a seller's own. */
public final class ListaCotacoes {

  private static final String PATH = "/cotacoes";

  private final Cotacoes cotacoes;
  private final Loja loja;

  public ListaCotacoes(Cotacoes cotacoes, Loja loja) {
    this.cotacoes = cotacoes;
    this.loja = loja;
  }

  /** The page of the list. */
  CotacoesView view(Session session, Instant now, Caller caller, FiltroCotacao filtro, @Nullable String cursor) {
    Paging paging = Paging.of(null, cursor);
    Page<ResumoCotacao> page = Page.of(
        rows(session, now, caller, filtro, paging), paging, cotacao -> new Cursor(cotacao.id()));
    String q = Objects.requireNonNullElse(filtro.q(), "");
    StatusCotacao status = filtro.status();
    String word = status == null ? null : status.word();
    String next = page.nextCursor();
    Pager pager = new Pager(
        next == null ? null : Caminho.with(PATH, "q", q, "status", word, "cursor", next),
        cursor == null ? null : Caminho.with(PATH, "q", q, "status", word));
    boolean mayCreate = Permissoes.alcance(caller.roles(), Permissao.COTACAO_CRIAR).any();
    return new CotacoesView(items(session, page.items()), q, word, tabs(q, status), mayCreate, pager);
  }

  /**
   * Quotes that were sent and wait for an answer, the one that waits longest first and those that have expired last, out of the newest
   * {@link Paging#MOST}.
   */
  public List<CotacoesView.Item> waiting(Session session, Instant now, Caller caller, int most) {
    Paging paging = new Paging(Paging.MOST, null);
    List<ResumoCotacao> sent = rows(session, now, caller, new FiltroCotacao(StatusCotacao.ENVIADA, null, null), paging);
    return items(session, sent.reversed().stream().sorted(Comparator.comparing(ResumoCotacao::expirada)).limit(most).toList());
  }

  private List<ResumoCotacao> rows(Session session, Instant now, Caller caller, FiltroCotacao filtro, Paging paging) {
    boolean todos = Permissoes.alcance(caller.roles(), Permissao.COTACAO_VER) == Alcance.TODOS;
    return cotacoes.list(session, now, filtro, todos ? null : caller.userId(), paging);
  }

  private List<CotacoesView.Item> items(Session session, List<ResumoCotacao> rows) {
    Map<UUID, String> nomes = loja.nomes(session, rows.stream().map(ResumoCotacao::usuarioId).collect(Collectors.toSet()));
    return rows.stream().map(cotacao -> item(cotacao, nomes.getOrDefault(cotacao.usuarioId(), "–"))).toList();
  }

  private static CotacoesView.Item item(ResumoCotacao cotacao, String vendedor) {
    Instant ate = cotacao.validaAte();
    LocalDate validaAte = ate == null ? null : ate.atZone(Formats.ZONE).toLocalDate();
    return new CotacoesView.Item(cotacao.id(), cotacao.numero(), cotacao.clienteNome(), cotacao.obraNome(), vendedor,
        RetratoCotacao.badge(cotacao.status(), cotacao.expirada(), cotacao.rejeitadaEm() != null),
        cotacao.total(), cotacao.createdAt(), validaAte);
  }

  private static List<Tab> tabs(String q, @Nullable StatusCotacao chosen) {
    List<Tab> tabs = new ArrayList<>(List.of(new Tab("Todos", Caminho.with(PATH, "q", q), chosen == null)));
    for (StatusCotacao status : StatusCotacao.values()) {
      tabs.add(new Tab(plural(status), Caminho.with(PATH, "q", q, "status", status.word()), status == chosen));
    }
    return tabs;
  }

  private static String plural(StatusCotacao status) {
    return status.rotulo() + "s";
  }
}
