package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.cotacoes.StatusCotacao;
import br.com.alicerce.platform.pages.Formats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A link that was just given, for passing on.
 *
 * @param url its address
 * @param whatsapp opens WhatsApp with a message that carries the address, to the customer's phone where there is one
 */
public record LinkView(String numero, String cliente, String href, String url, String whatsapp) {

  private static final String WHATSAPP = "https://wa.me/";
  private static final String BRAZIL = "55";

  /**
   * The link in words.
   *
   * @param loja the store's name
   * @param telefone the customer's, as somebody typed it; empty for none
   */
  static LinkView of(Cotacao cotacao, String loja, String telefone, String url) {
    String text = "Olá! Segue o orçamento " + cotacao.numero() + " da " + loja + ending(cotacao) + "\n" + url;
    return new LinkView(cotacao.numero(), cotacao.clienteNome(), "/cotacoes/" + cotacao.id(), url,
        WHATSAPP + number(telefone) + "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private static String ending(Cotacao cotacao) {
    if (cotacao.status() != StatusCotacao.ENVIADA) {
      return ", já aprovado. Acompanhe por este link:";
    }
    return ", válido até " + Formats.date(Objects.requireNonNull(cotacao.validaAte())) + ". Para conferir e aprovar, abra este link:";
  }

  /** A Brazilian number as WhatsApp wants it; empty when it can be none, for choosing the person there. */
  private static String number(String telefone) {
    String digits = telefone.chars().filter(c -> c >= '0' && c <= '9').mapToObj(Character::toString).collect(Collectors.joining());
    return switch (digits.length()) {
      case 10, 11 -> BRAZIL + digits;
      case 12, 13 -> digits.startsWith(BRAZIL) ? digits : "";
      default -> "";
    };
  }
}
