package br.com.alicerce.construction.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BrCodeTest {

  private static final ChavePix CHAVE = new ChavePix("12ABC34501DE35");

  @Test
  void the_checksum_is_that_of_the_central_banks_example() {
    assertThat(Crc16.of("00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR"
        + "5913Fulano de Tal6008BRASILIA62070503***6304")).isEqualTo("1D3D");
  }

  @Test
  void a_code_is_written_field_by_field_as_the_design_says() {
    Recebedor recebedor = new Recebedor(CHAVE, "Construção & Cia", "Volta Redonda");
    String code = BrCode.of(recebedor, new BigDecimal("450.30"), BrCode.txid("COT-001"));
    assertThat(code).startsWith("000201" + "26360014br.gov.bcb.pix011412ABC34501DE35" + "52040000" + "5303986" + "5406450.30"
        + "5802BR" + "5916Construcao & Cia" + "6013Volta Redonda" + "62100506COT001" + "6304");
    assertThat(code.substring(code.length() - 4)).isEqualTo(Crc16.of(code.substring(0, code.length() - 4)));
  }

  @Test
  void the_longest_of_everything_still_has_lengths_of_two_digits() {
    ChavePix longest = new ChavePix("a".repeat(65) + "@loja.com.br");
    String code = BrCode.of(new Recebedor(longest, "N".repeat(25), "C".repeat(15)), BrCode.MAXIMO, BrCode.txid("P".repeat(40)));
    assertThat(code).contains("2699", "54139999999999.99", "5925", "6015", "62290525");
    assertThat(DesenhoQr.of(code).lado()).isGreaterThan(21);
  }

  @Test
  void a_name_is_measured_without_its_accents_and_carries_nothing_that_a_bank_cannot_read() {
    assertThat(Recebedor.fitsNome("Ç".repeat(25))).isTrue();
    assertThat(Recebedor.fitsNome("C".repeat(26))).isFalse();
    assertThat(Recebedor.fitsCidade("São João do Meri")).isFalse();
    assertThat(Recebedor.fitsNome("Loja 🧱")).isFalse();
    assertThat(Recebedor.fitsNome("\u0301")).isFalse();
    assertThat(Recebedor.fitsNome("~ Loja !")).isTrue();
    assertThat(Recebedor.fitsNome("Loja\u007f")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Recebedor(CHAVE, "Loja\n", "Belém"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Recebedor(CHAVE, "Loja", "São João do Meriti"));
  }

  @Test
  void a_code_carries_an_amount_up_to_its_13_characters() {
    assertThat(CobrancaPix.takes(new BigDecimal("0.00"))).isFalse();
    assertThat(CobrancaPix.takes(new BigDecimal("0.01"))).isTrue();
    assertThat(CobrancaPix.takes(new BigDecimal("9999999999.99"))).isTrue();
    assertThat(CobrancaPix.takes(new BigDecimal("10000000000.00"))).isFalse();
  }
}
