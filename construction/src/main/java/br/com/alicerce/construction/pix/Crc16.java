package br.com.alicerce.construction.pix;

import java.nio.charset.StandardCharsets;

/** The checksum at the end of a BR Code: CRC-16/CCITT-FALSE, polynomial 1021, from FFFF, most significant bit first. */
public final class Crc16 {

  private static final int POLYNOMIAL = 0x1021;

  private Crc16() {}

  /** Of an ASCII text, as 4 hexadecimal digits in upper case. */
  public static String of(String text) {
    int crc = 0xFFFF;
    for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
      crc ^= (each & 0xFF) << 8;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
      }
    }
    return "%04X".formatted(crc & 0xFFFF);
  }
}
