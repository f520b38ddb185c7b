package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.load.HttpConnection;
import br.com.alicerce.bench.load.HttpConnection.Reply;
import br.com.alicerce.bench.load.Latencies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders handed over one after the other, each timed from the answer that says so until the engine's own API shows the stock gone. */
final class Deliveries {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern ON_HAND = Pattern.compile("\"on_hand\":\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");
  private static final Pattern PRODUCT = Pattern.compile("\"produto_id\":\"([^\"]*)\"");

  private record Order(int store, String id, String product) {}

  private final Stores stores;
  private final int vertical;
  private final int engines;

  /**
   * @param vertical the port that takes deliveries
   * @param engines the port that tells of stock
   */
  Deliveries(Stores stores, int vertical, int engines) {
    this.stores = stores;
    this.vertical = vertical;
    this.engines = engines;
  }

  /** So many, or as many as there are approved quotes. */
  Latencies run(int most, Runnable drain) throws IOException {
    Latencies latencies = new Latencies();
    try (HttpConnection counter = new HttpConnection(vertical); HttpConnection insights = new HttpConnection(engines)) {
      List<Order> orders = new ArrayList<>();
      for (int number = 0; number < Math.min(most, stores.count() * stores.approved()); number++) {
        orders.add(order(counter, number));
      }
      drain.run();
      for (Order order : orders) {
        String before = onHand(insights, order);
        ask(counter, "POST", "/api/v1/pedidos/" + order.id() + "/status", stores.token(order.store()), "{\"status\":\"entregue\"}");
        long told = System.nanoTime();
        while (onHand(insights, order).equals(before)) {
          if (System.nanoTime() - told > PATIENCE.toNanos()) {
            throw new IllegalStateException("The delivery of " + order + " had no effect within " + PATIENCE);
          }
        }
        latencies.add(System.nanoTime() - told);
      }
    }
    return latencies;
  }

  private Order order(HttpConnection counter, int number) throws IOException {
    int store = number % stores.count() + 1;
    Operation.Request convert = Operation.CONVERT.of(stores, store, stores.approved() - 1 - number / stores.count());
    String order = ask(counter, convert.method(), convert.path(), convert.token(), convert.body());
    String id = first(ID, order);
    ask(counter, "POST", "/api/v1/pedidos/" + id + "/status", stores.token(store), "{\"status\":\"em_preparacao\"}");
    return new Order(store, id, first(PRODUCT, order));
  }

  private String onHand(HttpConnection insights, Order order) throws IOException {
    return first(ON_HAND, ask(insights, "GET", "/api/v1/insights/stock/" + order.product(), stores.token(order.store()), ""));
  }

  private static String ask(HttpConnection connection, String method, String path, String token, String body) throws IOException {
    Reply reply = connection.send(HttpConnection.request(method, path, "localhost", token, body));
    String text = new String(reply.body(), StandardCharsets.UTF_8);
    if (reply.status() >= 300) {
      throw new IllegalStateException(method + " " + path + " answered " + reply.status() + ": " + text);
    }
    return text;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("There is no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }
}
