package br.com.alicerce.chaos.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The people of a store: goods come in, quotes are written, approved, made orders, prepared, driven out and handed over. They work one
 * thing after the other until they are told to stop, and note what was acknowledged.
 */
public final class Shop implements Runnable {

  private static final int PRODUCTS = 4;
  private static final int MOST_LINES = 3;
  private static final int MOST_RECEIVED = 40;
  private static final int ONE_STORY_IN = 3;

  private final UUID store;
  private final Api api;
  private final Acknowledged acknowledged;
  private final SplittableRandom chance;
  private final long pauseNanos;
  private final List<UUID> products = new ArrayList<>();
  private @Nullable Object customer;
  private volatile boolean stopping;
  private volatile @Nullable Unacknowledged failure;

  /**
   * Does nothing yet.
   *
   * @param pauseNanos between two wishes
   */
  public Shop(UUID store, List<Integer> doors, Account account, Acknowledged acknowledged, long seed, long pauseNanos) {
    this.store = store;
    this.api = new Api(doors, account);
    this.acknowledged = acknowledged;
    this.chance = new SplittableRandom(seed);
    this.pauseNanos = pauseNanos;
  }

  /** Makes products and a customer, without which there is nothing to do. */
  public void furnish() {
    for (int number = 1; number <= PRODUCTS; number++) {
      Object id = api.write("/api/v1/produtos", Map.of("nome", "Produto " + number, "unidade", "SC", "preco_base", "39.90")).get("id");
      acknowledged.add("product_changed", id);
      products.add(UUID.fromString(String.valueOf(id)));
    }
    customer = api.write("/api/v1/clientes",
        Map.of("tipo", "PF", "nome", "Maria das Dores", "documento", "529.982.247-25")).get("id");
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        if (chance.nextInt(ONE_STORY_IN) == 0) {
          tellStory();
        } else {
          receive(products.get(chance.nextInt(PRODUCTS)), 1L + chance.nextInt(MOST_RECEIVED));
        }
      }
    } catch (Unacknowledged end) {
      failure = end;
    }
  }

  /** Takes one delivery of goods. */
  public void receiveOne() {
    receive(products.getFirst(), 1);
  }

  /** Lets them end what is begun. */
  public void stop() {
    stopping = true;
  }

  /** Which store it is. */
  public UUID store() {
    return store;
  }

  /** What was acknowledged. */
  public Acknowledged acknowledged() {
    return acknowledged;
  }

  /** How often something had to be asked for again. */
  public long repeats() {
    return api.repeats();
  }

  /** Why they have given up; null when they have not. */
  public @Nullable Unacknowledged failure() {
    return failure;
  }

  private void receive(UUID product, long quantity) {
    Object movement = api.write("/api/v1/estoque/movimentos", Map.of("produto_id", product.toString(), "tipo", "entrada",
        "quantidade", Long.toString(quantity), "motivo", "Compra")).get("id");
    acknowledged.add("stock_changed", movement);
    acknowledged.moved(product, quantity, false);
    pause();
  }

  private void tellStory() {
    Map<UUID, Long> lines = lines();
    String quote = quote(lines);
    step("/api/v1/cotacoes/" + quote + "/enviar", "quote_sent", quote);
    step("/api/v1/cotacoes/" + quote + "/aprovar", "quote_approved", quote);
    Object order = api.write("/api/v1/cotacoes/" + quote + "/converter", Map.of()).get("id");
    acknowledged.add("quote_converted", quote);
    acknowledged.add("order_created", order);
    pause();
    for (String status : List.of("em_preparacao", "saiu_entrega", "entregue")) {
      api.write("/api/v1/pedidos/" + order + "/status", Map.of("status", status));
      acknowledged.add("order_status_changed", order + " " + status);
      pause();
    }
    acknowledged.add("sale_recorded", order);
    lines.forEach((product, quantity) -> acknowledged.moved(product, -quantity, true));
  }

  private Map<UUID, Long> lines() {
    int first = chance.nextInt(PRODUCTS);
    Map<UUID, Long> lines = new TreeMap<>();
    int most = 1 + chance.nextInt(MOST_LINES);
    for (int line = 0; line < most; line++) {
      lines.put(products.get((first + line) % PRODUCTS), 1L + chance.nextInt(5));
    }
    return lines;
  }

  private String quote(Map<UUID, Long> lines) {
    Object quote = api.write("/api/v1/cotacoes", Map.of("cliente_id", String.valueOf(customer), "itens", lines.entrySet().stream()
        .map(line -> Map.of("produto_id", line.getKey().toString(), "quantidade", line.getValue().toString())).toList())).get("id");
    acknowledged.add("quote_created", quote);
    pause();
    return String.valueOf(quote);
  }

  private void step(String path, String type, String document) {
    api.write(path, Map.of());
    acknowledged.add(type, document);
    pause();
  }

  private void pause() {
    LockSupport.parkNanos(pauseNanos);
  }
}
