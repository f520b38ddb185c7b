package br.com.alicerce.construction.calculo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount among lines in proportion to what each is worth, to the cent, by largest remainder.
 *
 * <p>The shares add up to the amount exactly, in line order where remainders are equal, and no share exceeds its
 * weight as long as the amount does not exceed the sum of the weights.
 */
public final class Rateio {

  private Rateio() {}

  /** The part of the general discount that falls on each line, in line order. */
  public static List<BigDecimal> ofDescontoGeral(Totais totais, List<Linha> linhas) {
    return of(totais.descontoGeral(), linhas.stream().map(Linha::liquido).toList());
  }

  /**
   * Shares an amount in proportion to weights.
   *
   * @param amount reais, 0.00 or more, whole cents
   * @param weights reais, 0.00 or more each, whole cents; all zero only for an amount of zero
   * @throws IllegalArgumentException when the arguments are not so
   * @throws ArithmeticException when an argument has a fraction of a cent
   */
  public static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
    var cents = cents(amount);
    var parts = weights.stream().map(Rateio::cents).toList();
    var whole = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (whole.signum() == 0 && cents.signum() != 0) {
      throw new IllegalArgumentException("nothing to share " + amount + " among");
    }
    return whole.signum() == 0 ? weights.stream().map(_ -> Dinheiro.ZERO).toList() : share(cents, parts, whole);
  }

  private static List<BigDecimal> share(BigInteger cents, List<BigInteger> parts, BigInteger whole) {
    var shares = new ArrayList<BigInteger>();
    var remainders = new ArrayList<BigInteger>();
    for (var part : parts) {
      var divided = cents.multiply(part).divideAndRemainder(whole);
      shares.add(divided[0]);
      remainders.add(divided[1]);
    }
    var missing = cents.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get).reversed())
        .limit(missing)
        .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
    return shares.stream().map(share -> new BigDecimal(share, Dinheiro.ESCALA)).toList();
  }

  private static BigInteger cents(BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a negative amount cannot be shared: " + amount);
    }
    return amount.movePointRight(Dinheiro.ESCALA).toBigIntegerExact();
  }
}
