package br.com.alicerce.bench.data;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.platform.security.AccessTokens;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.security.SigningKeys;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What requests must know of the stores: their owners' tokens, made in advance, and the ids of the first store's things, which are those
 * of every other by {@link BenchId#in}.
 */
public final class Stores {

  private final KeyFiles keys;
  private final List<String> tokens;
  private final Caller owner;
  private final List<UUID> quotes;
  private final List<UUID> approved;
  private final List<UUID> products;
  private final UUID customer;

  private Stores(
      KeyFiles keys, List<String> tokens, Caller owner, List<UUID> quotes, List<UUID> approved, List<UUID> products, UUID customer) {
    this.keys = keys;
    this.tokens = tokens;
    this.owner = owner;
    this.quotes = quotes;
    this.approved = approved;
    this.products = products;
    this.customer = customer;
  }

  /** Reads them; the tokens are good for {@link AccessTokens#LIFE}. */
  public static Stores read(Connections connections, KeyFiles keys) throws SQLException {
    try (Connection migrator = DriverManager.getConnection(
            connections.databaseUrl(), connections.migrator().user(), connections.migrator().password());
        Statement statement = migrator.createStatement()) {
      UUID first = ids(statement, "select id from identity.tenant order by slug limit 1").getFirst();
      String of = " where tenant_id = '" + first + "' ";
      int stores = ids(statement, "select id from identity.tenant").size();
      UUID owner = ids(statement, "select id from identity.users" + of + "and roles = '{admin}'").getFirst();
      Caller caller = new Caller(owner, first, slug(1), "Pessoa 0", Set.of(Role.ADMIN));
      return new Stores(
          keys, tokens(keys, caller, stores), caller,
          made(ids(statement, "select id from construction.cotacoes" + of + "order by numero")),
          made(ids(statement, "select id from construction.cotacoes" + of + "and status = 'aprovada' order by numero")),
          ids(statement, "select id from construction.produtos" + of + "order by codigo"),
          ids(statement, "select id from construction.clientes" + of + "order by id limit 1").getFirst());
    }
  }

  /** The same with new tokens. */
  public Stores renewed() {
    return new Stores(keys, tokens(keys, owner, count()), owner, quotes, approved, products, customer);
  }

  /** How many. */
  public int count() {
    return tokens.size();
  }

  /** The owner's token in a store, counted from 1. */
  public String token(int store) {
    return tokens.get(store - 1);
  }

  /** The id of a store. */
  public UUID store(int store) {
    return BenchId.in(store, owner.storeId());
  }

  /** The subdomain of a store. */
  public static String slug(int store) {
    return "bench-%05d".formatted(store);
  }

  /** A quote of a store, by any number. */
  public UUID quote(int store, int number) {
    return BenchId.in(store, quotes.get(Math.floorMod(number, quotes.size())));
  }

  /** How many approved quotes each store had when this was read, converted from the first on in every store alike. */
  public int approved() {
    return approved.size();
  }

  /** An approved quote of a store. */
  public UUID approved(int store, int number) {
    return BenchId.in(store, approved.get(number));
  }

  /** A product of a store, by any number. */
  public UUID product(int store, int number) {
    return BenchId.in(store, products.get(Math.floorMod(number, products.size())));
  }

  /** A customer of a store. */
  public UUID customer(int store) {
    return BenchId.in(store, customer);
  }

  private static List<String> tokens(KeyFiles keys, Caller first, int stores) {
    AccessTokens issue = new AccessTokens(
        new SigningKeys(keys.signing(), keys.publicKeys(), Clock.systemUTC()), Clock.systemUTC());
    List<String> tokens = new ArrayList<>();
    for (int store = 1; store <= stores; store++) {
      tokens.add(issue.issue(new Caller(
          BenchId.in(store, first.userId()), BenchId.in(store, first.storeId()), slug(store), first.name(), first.roles())));
    }
    return tokens;
  }

  /** Without those that an earlier scenario's requests created, which no other store has. */
  private static List<UUID> made(List<UUID> ids) {
    return ids.stream().filter(id -> BenchId.isOf(1, id)).toList();
  }

  private static List<UUID> ids(Statement statement, String query) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
