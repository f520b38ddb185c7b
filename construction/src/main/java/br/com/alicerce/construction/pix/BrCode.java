package br.com.alicerce.construction.pix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The static code of Pix, which people call "copia e cola": fields of two digits of name, two of length, and a value, after the
 * Manual de Padrões para Iniciação do Pix of the Banco Central and EMV QRCPS-MPM.
 */
final class BrCode {

  /** The dearest that the code's field for the amount can carry, 13 characters. */
  static final BigDecimal MAXIMO = new BigDecimal("9999999999.99");

  private static final int TXID = 25;
  private static final String CHECKSUM = "6304";

  private BrCode() {}

  /**
   * The whole code with its checksum.
   *
   * @param valor in reais, more than 0 and at most {@link #MAXIMO}
   * @param txid of {@link #txid}
   */
  static String of(Recebedor recebedor, BigDecimal valor, String txid) {
    String code = String.join("", List.of(
        field("00", "01"),
        field("26", field("00", "br.gov.bcb.pix") + field("01", recebedor.chave().valor())),
        field("52", "0000"),
        field("53", "986"),
        field("54", valor.setScale(2, RoundingMode.UNNECESSARY).toPlainString()),
        field("58", "BR"),
        field("59", TextoBancario.plain(recebedor.nome())),
        field("60", TextoBancario.plain(recebedor.cidade())),
        field("62", field("05", txid)),
        CHECKSUM));
    return code + Crc16.of(code);
  }

  /** The document by whose number the store finds the payment in its statement: letters and digits, {@code COT001}. */
  static String txid(String numero) {
    String bare = numero.replaceAll("[^A-Za-z0-9]", "");
    return bare.substring(0, Math.min(TXID, bare.length()));
  }

  private static String field(String name, String value) {
    return name + "%02d".formatted(value.length()) + value;
  }
}
