package br.com.alicerce.engines.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppetiteTest {

  @Test
  void it_grows_to_the_most_while_it_is_served_in_full_and_shrinks_again() {
    Appetite appetite = new Appetite(50);
    assertThat(asked(appetite, 100, 100, 100, 100, 100, 100)).containsExactly(4, 8, 16, 32, 50, 50);
    assertThat(asked(appetite, 10, 10, 10, 0, 0)).containsExactly(50, 25, 12, 6, 4);
  }

  @Test
  void it_never_asks_for_more_than_the_most() {
    assertThat(asked(new Appetite(3), 100, 0, 100)).containsExactly(3, 3, 3);
  }

  /** What is asked for when so many are there. */
  private static List<Integer> asked(Appetite appetite, int... there) {
    return IntStream.of(there).mapToObj(entries -> {
      int asked = appetite.now();
      appetite.served(Math.min(asked, entries));
      return asked;
    }).toList();
  }
}
