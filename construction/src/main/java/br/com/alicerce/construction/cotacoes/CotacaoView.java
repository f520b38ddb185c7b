package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.pix.CobrancaPix;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Badge;
import br.com.alicerce.platform.pages.ui.Button;
import br.com.alicerce.platform.pages.ui.Detail;
import br.com.alicerce.platform.pages.ui.Notice;
import br.com.alicerce.platform.pages.ui.Post;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one quote shows, on the screen and on paper.
 *
 * @param acoes what this person may do with it as it stands
 * @param avisos what to know before doing it
 * @param pix what it is paid by; null while it is not approved, or where the store has no Pix
 * @param loja who sells, for the printed quote
 * @param fatos who it is for, who made it, until when it holds
 */
public record CotacaoView(
    UUID id, String numero, Badge status, String cliente, Set<Acao> acoes, List<Notice> avisos, List<Item> itens,
    BigDecimal subtotal, BigDecimal descontoPercentual, BigDecimal descontoValor, BigDecimal total,
    @Nullable String observacoes, @Nullable CobrancaPix pix, Loja loja,
    List<Detail> fatos, List<Marco> historico) {

  /** What can be done with a quote. */
  public enum Acao { EDITAR, ENVIAR, APROVAR, REVALIDAR, REJEITAR, CONVERTER, REVISAR, DUPLICAR, CANCELAR, DAR_LINK }

  /** One line, with amounts as they were reckoned. */
  public record Item(
      String produto, @Nullable String observacoes, BigDecimal quantidade, String unidade, BigDecimal precoUnitario,
      BigDecimal descontoPercentual, BigDecimal total, @Nullable String embalagem) {

    /** Its discount in words; none is a dash. */
    public String desconto() {
      return descontoPercentual.signum() == 0 ? "–" : Formats.percent(descontoPercentual);
    }
  }

  /** The store as it stands on paper. */
  public record Loja(String nome, String documento, String contato) {}

  /** Something that happened to it. */
  public record Marco(String texto, String quem, Instant quando) {}

  public boolean may(Acao acao) {
    return acoes.contains(acao);
  }

  /** A button that does one thing to this quote. */
  public Post post(String verb, Button button) {
    return new Post(href() + "/" + verb, button);
  }

  /** Where this quote lives. */
  public String href() {
    return "/cotacoes/" + id;
  }
}
