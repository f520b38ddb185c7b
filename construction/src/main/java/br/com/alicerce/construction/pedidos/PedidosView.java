package br.com.alicerce.construction.pedidos;

import br.com.alicerce.platform.pages.ui.Badge;
import br.com.alicerce.platform.pages.ui.Button;
import br.com.alicerce.platform.pages.ui.Icon;
import br.com.alicerce.platform.pages.ui.Pager;
import br.com.alicerce.platform.pages.ui.Post;
import br.com.alicerce.platform.pages.ui.Tab;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of orders shows.
 *
 * @param q what was searched for; empty for all
 * @param status the word of the status it is narrowed to; null for all
 * @param mayCreate whether this person sells at the counter
 * @param comPrecos whether any of it has prices
 * @param rota whether this is a driver's round: only what is to be delivered, each with its one next step
 */
public record PedidosView(
    List<Item> items, String q, @Nullable String status, List<Tab> tabs, boolean mayCreate, boolean comPrecos,
    boolean rota, Pager pager) {

  /** The way to a sale at the counter. */
  public static final Button NOVO =
      Button.link("Venda no balcão", "/pedidos/novo").primary().icon(Icon.PLUS).keys("Alt+N");

  /**
   * One order of the list.
   *
   * @param destino where it goes, in one line
   * @param carga what is on the lorry, in one line
   * @param total null for somebody who sees no prices
   * @param proximo the driver's next step; null where there is none
   */
  public record Item(
      UUID id, String numero, String cliente, @Nullable String obra, String modalidade, String destino, String carga,
      Badge status, @Nullable BigDecimal total, Instant criadoEm, boolean falta, @Nullable Post proximo) {

    /** Where this order lives. */
    public String href() {
      return "/pedidos/" + id;
    }
  }

  /** Whether somebody looks for something, so that finding nothing does not mean that there is nothing. */
  public boolean filtered() {
    return !q.isBlank() || status != null;
  }
}
