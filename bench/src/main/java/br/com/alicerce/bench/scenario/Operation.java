package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.platform.pages.Assets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of request that a store's people send. */
public enum Operation {

  /** The newest 20 quotes. */
  LIST(Part.VERTICAL, 200),
  /** One quote with its three lines. */
  GET(Part.VERTICAL, 200),
  /** A new quote of three lines. */
  CREATE(Part.VERTICAL, 201),
  /** An approved quote becomes an order. */
  CONVERT(Part.VERTICAL, 201),
  /** Products as one types. */
  SEARCH(Part.VERTICAL, 200),
  /** What the stock engine has to say of a store today; told again as long as nothing new was applied. */
  INSIGHTS(Part.ENGINES, 200),
  /** What it would have said on another day, a different one each time: worked out anew. */
  INSIGHTS_ANEW(Part.ENGINES, 200),
  /** E-mail and password. */
  LOGIN(Part.VERTICAL, 200),
  /** A style sheet under its content's address, which nginx keeps. */
  STATIC(Part.VERTICAL, 200);

  private static final String[] TYPED = {"cim", "areia", "tij", "telha", "arg", "tin", "tubo", "joe", "cabo", "piso 9"};
  private static final int LINES = 3;
  private static final int DAYS = 250;

  private final Part server;
  private final int status;

  Operation(Part server, int status) {
    this.server = server;
    this.status = status;
  }

  /**
   * What is sent.
   *
   * @param quote the id in it that stands for a quote; null for none
   */
  public record Request(String method, String path, String token, String body, @Nullable UUID quote) {}

  /** The request to a store, counted from 1; requests of other numbers ask for other things. */
  public Request of(Stores stores, int store, int number) {
    String token = stores.token(store);
    return switch (this) {
      case LIST -> new Request("GET", "/api/v1/cotacoes?limit=20", token, "", null);
      case GET -> {
        UUID quote = stores.quote(store, number);
        yield new Request("GET", "/api/v1/cotacoes/" + quote, token, "", quote);
      }
      case CREATE -> new Request("POST", "/api/v1/cotacoes", token, quote(stores, store, number), null);
      case CONVERT -> {
        UUID quote = stores.approved(store, number);
        yield new Request("POST", "/api/v1/cotacoes/" + quote + "/converter", token, "{\"modalidade\":\"retirada\"}", quote);
      }
      case SEARCH -> new Request("GET",
          "/api/v1/produtos?q=" + TYPED[Math.floorMod(number, TYPED.length)].replace(" ", "%20"), token, "", null);
      case INSIGHTS -> new Request("GET", "/api/v1/insights/stock/alerts", token, "", null);
      case INSIGHTS_ANEW -> new Request("GET",
          "/api/v1/insights/stock/alerts?as_of=" + LocalDate.now(ZoneOffset.UTC).minusDays(1 + number % DAYS), token, "", null);
      case LOGIN -> new Request("POST", "/auth/login", "", "{\"email\":\"pessoa0@bench.example\",\"password\":\"" + Seed.PASSWORD
          + "\",\"slug\":\"" + Stores.slug(store) + "\"}", null);
      case STATIC -> new Request("GET", Assets.url("css/tables.css"), "", "", null);
    };
  }

  /** Which process answers it. */
  public Part server() {
    return server;
  }

  /** Whether it asks the database for anything. */
  boolean usesDatabase() {
    return this != STATIC;
  }

  /** Callers at once that are not told to come back: of passwords two are checked at once and eight wait. */
  int most(int connections) {
    return this == LOGIN ? Math.min(connections, 2) : connections;
  }

  /** Whether stores and things are asked for in turn, so that none comes twice for long. */
  boolean inTurn() {
    return this == INSIGHTS_ANEW;
  }

  /** Whether the same question is answered from what the first one has brought to mind. */
  boolean tellsAgain() {
    return !writes() && !inTurn();
  }

  /** What a good answer's status is. */
  public int status() {
    return status;
  }

  /** Whether it changes something, and so needs a key to be sent twice. */
  public boolean writes() {
    return this == CREATE || this == CONVERT;
  }

  /** As the command line names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this name. */
  public static Optional<Operation> of(String word) {
    return Arrays.stream(values()).filter(operation -> operation.word().equals(word)).findFirst();
  }

  private static String quote(Stores stores, int store, int number) {
    StringBuilder lines = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      lines.append(line == 0 ? "" : ",").append("{\"produto_id\":\"").append(stores.product(store, number + line))
          .append("\",\"quantidade\":\"2.000\"}");
    }
    return "{\"cliente_id\":\"" + stores.customer(store) + "\",\"itens\":[" + lines + "]}";
  }
}
