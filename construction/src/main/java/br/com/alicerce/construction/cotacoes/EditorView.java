package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.platform.pages.ui.FieldErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the editor of a draft shows. The texts are what was typed or what {@code Formats} writes, so that a refused form
 * comes back as it was sent.
 *
 * @param numero the draft's number; null for a new one
 * @param action where the form is posted
 * @param versao which version of the draft is being edited; null for a new one
 * @param problem what the server refused, in words; null for nothing
 */
public record EditorView(
    @Nullable String numero, String action, @Nullable Integer versao, Escolha cliente, Escolha obra,
    String validadeDias, String descontoPercentual, String observacoes, List<Linha> linhas, TotaisView totais,
    @Nullable String problem, FieldErrors errors) {

  /** Something chosen by search; both empty for nothing. */
  public record Escolha(String id, String nome) {

    public static final Escolha NADA = new Escolha("", "");
  }

  /**
   * A line of the draft.
   *
   * @param unidade the unit's symbol
   * @param total the line's net amount; a dash where it cannot be reckoned
   * @param aviso what the seller should know about it, such as a shortage; empty for nothing
   * @param recusada whether the line cannot be sold like this
   * @param emCaixas whether it comes in boxes: the quantity is then the area to cover as soon as there is a loss
   * @param perda the loss in percent; empty where the quantity is what is billed
   * @param embalagem its packages in words; empty for none
   * @param observacoes what was noted on the line elsewhere, kept as it is; empty for nothing
   */
  public record Linha(
      String produtoId, String nome, String unidade, String quantidade, String precoUnitario,
      String descontoPercentual, String total, String aviso, boolean recusada, String observacoes, boolean emCaixas,
      String perda, String embalagem) {

    /** What a line is before it is filled in: the pattern of those that the page adds. */
    public static final Linha NOVA = new Linha("", "", "", "", "", "", "–", "", false, "", false, "", "");

    /** The same line with something to know about it. */
    public Linha saying(String words, boolean refused) {
      return new Linha(
          produtoId, nome, unidade, quantidade, precoUnitario, descontoPercentual, total, words, refused, observacoes,
          emCaixas, perda, embalagem);
    }
  }
}
