package br.com.alicerce.app.house.plans;

import java.util.concurrent.ThreadLocalRandom;

/** Documents that nobody has, with the right check digits. */
final class Documents {

  private Documents() {}

  static String cpf() {
    String body = "%09d".formatted(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    String first = body + digit(body);
    return first + digit(first);
  }

  private static int digit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (digits.length() + 1 - i);
    }
    int rest = sum * 10 % 11;
    return rest == 10 ? 0 : rest;
  }
}
