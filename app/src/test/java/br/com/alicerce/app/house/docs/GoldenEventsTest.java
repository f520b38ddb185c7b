package br.com.alicerce.app.house.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.com.alicerce.app.house.House;
import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.EventType;
import br.com.alicerce.eventing.codec.EventCodec;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The treaty's own words: for every event and version one document, which never changes once it was published, because old rows of the
 * outbox are read for ever.
 */
class GoldenEventsTest {

  private static final String FOLDER = "contracts/src/main/resources/golden/";
  private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");

  @ParameterizedTest
  @EnumSource(EventType.class)
  void an_event_is_written_as_its_document_says(EventType type) {
    Written.keeps(path(type, type.version()), EventCodec.encode(sample(type)) + "\n");
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void every_version_that_was_ever_written_is_read(EventType type) {
    IntStream.rangeClosed(1, type.version()).forEach(version ->
        assertThat(decoded(type, version, House.text(path(type, version)).text())).as("version %d", version).isPresent());
    assertThat(decoded(type, type.version(), House.text(path(type, type.version())).text())).contains(sample(type));
  }

  @Test
  void what_a_later_release_adds_is_passed_over_and_what_is_broken_is_not() {
    EventType type = EventType.QUOTE_CONVERTED;
    String golden = House.text(path(type, 1)).text();
    assertThat(decoded(type, 1, golden.replaceFirst("\\{", "{\"added_later\":{\"deep\":[1]},"))).contains(sample(type));
    assertThat(Stream.of("[]", "{\"quote_id\":7}"))
        .allSatisfy(broken -> assertThat(catchThrowable(() -> decoded(type, 1, broken))).isNotNull());
    assertThat(decoded(type, type.version() + 1, golden)).as("a version that is not known yet").isEmpty();
  }

  @Test
  void before_customers_answered_by_link_somebody_of_the_staff_had_written_it_down() {
    for (EventType type : List.of(EventType.QUOTE_APPROVED, EventType.QUOTE_REJECTED)) {
      assertThat(decoded(type, 1, House.text(path(type, 1)).text()).map(EventCodec::encode).orElseThrow()).contains("\"via\":\"staff\"");
    }
  }

  private static String path(EventType type, int version) {
    return FOLDER + type.wireName() + "." + version + ".json";
  }

  private static Optional<Event> decoded(EventType type, int version, String payload) {
    return EventCodec.decode(new EventEnvelope(ID, type.wireName(), version, ID, 1, Instant.EPOCH, "trace", payload));
  }

  private static Event sample(EventType type) {
    return (Event) record(type.payload());
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(Arrays.stream(components).map(GoldenEventsTest::value).toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Object value(RecordComponent component) {
    return value(component.getName(), component.getGenericType());
  }

  private static Object value(String name, Type type) {
    return switch (type) {
      case ParameterizedType list -> List.of(value(name, list.getActualTypeArguments()[0]));
      case Class<?> known when known == UUID.class -> ID;
      case Class<?> known when known == BigDecimal.class -> new BigDecimal("12.500");
      case Class<?> known when known == String.class -> name;
      case Class<?> known when known == boolean.class -> true;
      case Class<?> known when known == int.class || known == Integer.class -> 3;
      case Class<?> known when known == Instant.class -> Instant.EPOCH;
      case Class<?> known when known.isRecord() -> record(known);
      case Type other -> throw new AssertionError("No sample of " + other + " for " + name);
    };
  }
}
