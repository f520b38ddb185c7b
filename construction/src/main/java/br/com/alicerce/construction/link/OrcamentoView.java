package br.com.alicerce.construction.link;

import br.com.alicerce.construction.pix.CobrancaPix;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Detail;
import br.com.alicerce.platform.pages.ui.Notice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote as its customer sees it: what the printed one tells, and nothing else of the store.
 *
 * @param path of the link
 * @param documento the store's CNPJ as it stands on paper, empty for none; its name is the page's own
 * @param situacao where it stands, in words
 * @param pix what it is paid by; null while it is not approved, or where the store has no Pix
 * @param conteudo what is shown here, as a hash, for approving exactly that
 * @param resposta what was typed and why it was not taken; null at first
 */
public record OrcamentoView(
    String path, String documento, String numero, int revisao, String cliente, @Nullable String obra, String validade, EstadoLink estado,
    Notice situacao, List<Item> itens, BigDecimal subtotal, BigDecimal descontoPercentual, BigDecimal descontoValor, BigDecimal total,
    @Nullable String observacoes, @Nullable Pedido pedido, @Nullable CobrancaPix pix, String conteudo, @Nullable Resposta resposta) {

  /** One line, with amounts as they were reckoned. */
  public record Item(
      String produto, @Nullable String embalagem, @Nullable String observacoes, String quantidade, BigDecimal precoUnitario,
      BigDecimal descontoPercentual, BigDecimal total) {

    /** What is taken off its price, in words; null for nothing. */
    public @Nullable String desconto() {
      return descontoPercentual.signum() == 0 ? null : Formats.percent(descontoPercentual);
    }
  }

  /** The order that it became. */
  public record Pedido(String numero, String status) {}

  /** An answer that was not taken. */
  public record Resposta(String nome, String motivo, String titulo, String detalhe, List<FieldError> errors) {

    static Resposta of(String nome, String motivo, String titulo, Problem problem) {
      return new Resposta(nome, motivo, titulo, problem.detail(), problem.errors());
    }

    @Nullable String error(String field) {
      return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
    }
  }

  /** Who it is for, and until when it holds. */
  public List<Detail> fatos() {
    List<Detail> fatos = new ArrayList<>(List.of(Detail.of("Cliente", cliente)));
    if (obra != null) {
      fatos.add(Detail.of("Obra", obra));
    }
    fatos.add(Detail.of("Validade", validade));
    if (revisao > 1) {
      fatos.add(Detail.of("Revisão", String.valueOf(revisao)));
    }
    return fatos;
  }

  /** Whether the customer may say yes. */
  public boolean isAprovavel() {
    return estado.isAprovavel();
  }

  /** Whether the customer may say no. */
  public boolean isRecusavel() {
    return estado.isRecusavel();
  }

  /** The name that was typed. */
  public String nome() {
    return resposta == null ? "" : resposta.nome();
  }

  /** The reason that was typed. */
  public String motivo() {
    return resposta == null ? "" : resposta.motivo();
  }

  /** What is wrong with a field; null for nothing. */
  public @Nullable String error(String field) {
    return resposta == null ? null : resposta.error(field);
  }
}
