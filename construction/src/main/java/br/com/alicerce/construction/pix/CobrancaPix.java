package br.com.alicerce.construction.pix;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;

/**
 * What a customer pays a document by. It never tells whether they did: a static code is not confirmed to the store by anybody,
 * which sees the payment in its bank's statement.
 *
 * @param valor R$ of the document's total
 * @param txid by what the statement may name the payment, {@code COT001}
 * @param recebedorNome who is paid, as the store wrote it
 * @param copiaECola the code itself, for the payer's bank
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record CobrancaPix(BigDecimal valor, String txid, String recebedorNome, @Json.Property("copia_e_cola") String copiaECola) {

  /** Whether a code can carry an amount. */
  public static boolean takes(BigDecimal valor) {
    return valor.signum() > 0 && valor.compareTo(BrCode.MAXIMO) <= 0;
  }

  /**
   * The charge of a document.
   *
   * @param numero as people read it, {@code COT-001}
   * @param total of 2 decimals, which {@link #takes} lets pass
   */
  public static CobrancaPix of(Recebedor recebedor, String numero, BigDecimal total) {
    String txid = BrCode.txid(numero);
    return new CobrancaPix(total, txid, recebedor.nome(), BrCode.of(recebedor, total, txid));
  }

  /** The code as a picture. */
  public DesenhoQr qr() {
    return DesenhoQr.of(copiaECola);
  }
}
