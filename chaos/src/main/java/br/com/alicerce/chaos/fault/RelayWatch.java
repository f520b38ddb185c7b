package br.com.alicerce.chaos.fault;

import br.com.alicerce.chaos.house.ChaosHouse;
import br.com.alicerce.chaos.house.Member;
import br.com.alicerce.chaos.house.Place;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which relay leads, as each of them says of itself. */
final class RelayWatch {

  private static final Pattern LEADS = Pattern.compile("(?m)^alicerce_relay_leader(\\{.*})? 1(\\.0)?$");

  private final ChaosHouse house;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  RelayWatch(ChaosHouse house) {
    this.house = house;
  }

  /** One that leads now; none for a moment after one was lost. */
  Optional<Member> leader() {
    return house.members(Place.RELAY).stream().filter(Member::isReady).filter(this::leads).findFirst();
  }

  private boolean leads(Member relay) {
    HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.managementPort(relay) + "/metrics"))
        .timeout(Duration.ofSeconds(2)).build();
    try {
      return LEADS.matcher(http.send(ask, BodyHandlers.ofString()).body()).find();
    } catch (IOException away) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }
}
