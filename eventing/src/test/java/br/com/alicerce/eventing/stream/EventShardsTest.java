package br.com.alicerce.eventing.stream;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.Ids;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventShardsTest {

  @Test
  void a_store_keeps_its_shard_and_stores_spread_over_all() {
    try (EventShards four = EventShards.ofRedis("redis://127.0.0.1:1", "events", 4)) {
      assertThat(four.shardOf(UUID.fromString("0190a5d2-0000-7000-8000-000000000001")))
          .as("part of the wire: another release must agree").isEqualTo(3);
      var spread = Stream.generate(Ids::next).limit(400).collect(Collectors.groupingBy(four::shardOf, Collectors.counting()));
      assertThat(spread).hasSize(4).allSatisfy((shard, stores) -> assertThat(stores).as("shard %d", shard).isGreaterThan(50));
    }
  }
}
