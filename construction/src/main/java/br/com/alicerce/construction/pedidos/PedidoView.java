package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.pix.CobrancaPix;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Badge;
import br.com.alicerce.platform.pages.ui.Button;
import br.com.alicerce.platform.pages.ui.Detail;
import br.com.alicerce.platform.pages.ui.Notice;
import br.com.alicerce.platform.pages.ui.Option;
import br.com.alicerce.platform.pages.ui.Post;
import br.com.alicerce.platform.pages.ui.Steps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one order shows.
 *
 * @param acoes what this person may do with it as it stands
 * @param cliente null for somebody who sees no customers
 * @param valores its money; null for somebody who sees no prices
 * @param pix what it is paid by; null for somebody who sees no prices, and where the store has no Pix
 * @param passos its way to the customer
 * @param motoristas who may be chosen to drive it, the one chosen now being {@code motoristaId}
 * @param observacoesInternas the store's own note
 * @param agendadoPara the day it is planned for, {@code 2026-12-01}
 */
public record PedidoView(
    UUID id, String numero, Badge status, @Nullable String cliente, Set<Acao> acoes, List<Notice> avisos, List<Item> itens,
    @Nullable Valores valores, @Nullable String observacoes, @Nullable CobrancaPix pix, Steps passos, List<Detail> fatos,
    List<Marco> historico, List<Option> motoristas, @Nullable String motoristaId, @Nullable String observacoesInternas,
    @Nullable String agendadoPara) {

  /** What can be done with an order. */
  public enum Acao { PREPARAR, SAIR, ENTREGAR, RETIRAR, CANCELAR, ESTORNAR, DESIGNAR, AGENDAR, ANOTAR }

  /** Money, as it was reckoned when it was sold. */
  public record Valores(
      BigDecimal subtotal, BigDecimal descontoPercentual, BigDecimal descontoValor, BigDecimal total) {}

  /**
   * One line.
   *
   * @param falta whether more was promised than there was
   * @param preco null, with discount and total, for somebody who sees no prices
   */
  public record Item(
      String produto, @Nullable String observacoes, BigDecimal quantidade, String unidade, boolean falta,
      @Nullable BigDecimal preco, @Nullable BigDecimal descontoPercentual, @Nullable BigDecimal total,
      @Nullable String embalagem) {

    /** Its discount in words; none is a dash. */
    public String desconto() {
      return descontoPercentual == null || descontoPercentual.signum() == 0 ? "–" : Formats.percent(descontoPercentual);
    }
  }

  /** Something that happened to it. */
  public record Marco(String texto, String quem, Instant quando) {}

  public boolean may(Acao acao) {
    return acoes.contains(acao);
  }

  /** A button that moves this order to a status. */
  public Post moving(Button button, StatusPedido status) {
    return new Post(href() + "/status", button.sending("status", status.word()));
  }

  /** Where this order lives. */
  public String href() {
    return "/pedidos/" + id;
  }
}
