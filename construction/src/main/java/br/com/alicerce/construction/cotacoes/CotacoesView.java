package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.platform.pages.ui.Badge;
import br.com.alicerce.platform.pages.ui.Button;
import br.com.alicerce.platform.pages.ui.Icon;
import br.com.alicerce.platform.pages.ui.Pager;
import br.com.alicerce.platform.pages.ui.Tab;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of quotes shows.
 *
 * @param q what was searched for; empty for all
 * @param status the word of the status it is narrowed to; null for all
 * @param tabs the statuses to narrow it by
 * @param mayCreate whether this person makes quotes
 */
public record CotacoesView(
    List<Item> items, String q, @Nullable String status, List<Tab> tabs, boolean mayCreate, Pager pager) {

  /** The way to the editor, wherever it is offered. */
  public static final Button NOVA =
      Button.link("Novo orçamento", "/cotacoes/nova").primary().icon(Icon.PLUS).keys("Alt+N");

  /** One quote of the list. */
  public record Item(
      UUID id, String numero, String cliente, @Nullable String obra, String vendedor, Badge status, BigDecimal total,
      Instant criadaEm, @Nullable LocalDate validaAte) {

    /** Where this quote lives. */
    public String href() {
      return "/cotacoes/" + id;
    }
  }

  /** Whether somebody looks for something, so that finding nothing does not mean that there is nothing. */
  public boolean filtered() {
    return !q.isBlank() || status != null;
  }
}
