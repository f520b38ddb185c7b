package br.com.alicerce.construction.cotacoes;

/** The amounts below a draft, as texts; dashes where they cannot be reckoned yet. */
public record TotaisView(String itens, String subtotal, String desconto, String total) {

  public static final TotaisView VAZIO = new TotaisView("Nenhum item", "–", "–", "–");
}
