package br.com.alicerce.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {

  private static final int STRIKES = 500;

  @Test
  void the_same_seed_gives_the_same_schedule_and_another_seed_another() {
    assertThat(schedule(7)).isEqualTo(schedule(7)).isNotEqualTo(schedule(8));
  }

  @Test
  void every_kind_comes_and_kills_come_most() {
    List<Fault> faults = schedule(7).stream().map(Strike::fault).toList();
    assertThat(EnumSet.copyOf(faults)).isEqualTo(EnumSet.allOf(Fault.class)).hasSizeGreaterThanOrEqualTo(12);
    assertThat(faults.stream().filter(fault -> fault.word().startsWith("kill")).count()).isGreaterThan(STRIKES / 2);
  }

  @Test
  void a_deck_of_each_once_has_each_once() {
    Deck deck = Deck.ofEachOnce(7, EnumSet.allOf(Fault.class), Duration.ofSeconds(2));
    assertThat(Stream.generate(deck::next).limit(Fault.values().length).map(Strike::fault)).containsExactlyInAnyOrder(Fault.values());
  }

  private static List<Strike> schedule(long seed) {
    Deck deck = Deck.of(seed, EnumSet.allOf(Fault.class));
    return Stream.generate(deck::next).limit(STRIKES).toList();
  }
}
