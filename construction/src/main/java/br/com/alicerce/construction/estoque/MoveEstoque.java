package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.unidades.Quantidade;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.SqlState;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one way stock changes. It takes part in the transaction of whatever moves the stock, in three steps:
 *
 * <pre>{@code
 * // 1  after the documents' rows are locked: locks the balances by ascending product id and changes them
 * EstoqueMovido moved = moveEstoque.execute(session, now, caller, wanted).orThrow();
 * // 2  the transaction's one append, its own events first
 * Outbox.append(session, now, concat(own, moved.events()));
 * // 3  nothing but inserts
 * moved.write(session);
 * }</pre>
 *
 * <p>All three steps or none: leaving out 2 or 3 breaks the rule that balance, movements and events add up to the same.
 * Movements of one product that differ in nothing but their quantity become one. By {@link
 * #execute} balances may become negative: the store is warned, not stopped. Asks no permission; who calls it has.
 */
public final class MoveEstoque {

  private record Key(UUID produtoId, TipoMovimento tipo, String motivo, @Nullable UUID pedidoId) {}

  private final Estoque estoque;
  private final Movimentos movimentos;

  public MoveEstoque(Estoque estoque, Movimentos movimentos) {
    this.estoque = estoque;
    this.movimentos = movimentos;
  }

  /**
   * Step 1: moves the balances. No movement wanted is none made, without a statement.
   *
   * @param wanted at most one count a product, and then no other movement of it
   * @return what moved; refused, naming {@code produto_id}, when a product is not one of the store's
   */
  public Outcome<EstoqueMovido> execute(Session session, Instant now, Caller caller, List<Movimentacao> wanted) {
    return move(session, now, caller, wanted, false,
        _ -> new Refusal.Invalid(List.of(new FieldError("produto_id", "Não há este produto nesta loja."))));
  }

  /**
   * Step 1 where the store sells only what is available: as {@link #execute}, of promises alone.
   *
   * @param shortage what is refused when there is not enough of these products
   */
  public Outcome<EstoqueMovido> reserve(
      Session session, Instant now, Caller caller, List<Movimentacao> wanted, Function<Set<UUID>, Refusal> shortage) {
    return move(session, now, caller, wanted, true, shortage);
  }

  private Outcome<EstoqueMovido> move(
      Session session, Instant now, Caller caller, List<Movimentacao> wanted, boolean onlyAvailable,
      Function<Set<UUID>, Refusal> left) {
    if (wanted.isEmpty()) {
      return Outcome.done(new EstoqueMovido(movimentos, List.of()));
    }
    Collection<Movimentacao> merged = merge(wanted);
    Map<UUID, List<Movimentacao>> byProduct = merged.stream().collect(Collectors.groupingBy(Movimentacao::produtoId));
    List<MudancaDeSaldo> changes =
        byProduct.entrySet().stream().map(one -> MudancaDeSaldo.of(one.getKey(), one.getValue())).toList();
    return inRange(() -> estoque.change(session, now, changes, onlyAvailable)).then(before -> {
      Set<UUID> others = new TreeSet<>(byProduct.keySet());
      others.removeAll(before.keySet());
      return others.isEmpty()
          ? Outcome.done(new EstoqueMovido(movimentos, happened(now, caller, merged, before)))
          : Outcome.refused(left.apply(others));
    });
  }

  /** A balance that the column can't hold refuses the quantity; the transaction is then broken and is rolled back, as for all refusals. */
  private static <T> Outcome<T> inRange(Supplier<T> write) {
    try {
      return Outcome.done(write.get());
    } catch (RuntimeException failure) {
      if (SqlState.of(failure).equals(SqlState.OUT_OF_RANGE)) {
        return Outcome.invalid("quantidade", "Com esta quantidade o saldo passaria de 99.999.999.999,999.");
      }
      throw failure;
    }
  }

  private static Collection<Movimentacao> merge(List<Movimentacao> wanted) {
    Map<Key, Movimentacao> merged = new LinkedHashMap<>();
    for (Movimentacao one : wanted) {
      merged.merge(new Key(one.produtoId(), one.tipo(), one.motivo(), one.pedidoId()), one, Movimentacao::plus);
    }
    return merged.values();
  }

  private static List<Movimento> happened(
      Instant now, Caller caller, Collection<Movimentacao> wanted, Map<UUID, Estoque.Antes> before) {
    Map<UUID, Estoque.Antes> running = new HashMap<>(before);
    List<Movimento> happened = new ArrayList<>();
    for (Movimentacao one : wanted) {
      Movimento movimento = happened(now, caller, one, Objects.requireNonNull(running.get(one.produtoId())));
      running.put(one.produtoId(), new Estoque.Antes(movimento.fisicoApos(), movimento.reservadoApos()));
      happened.add(movimento);
    }
    return happened;
  }

  private static Movimento happened(Instant now, Caller caller, Movimentacao wanted, Estoque.Antes before) {
    BigDecimal contado = wanted.contado();
    BigDecimal delta = Quantidade.normalize(contado == null ? wanted.delta() : contado.subtract(before.fisico()));
    BigDecimal deltaReservado = Quantidade.normalize(wanted.deltaReservado());
    BigDecimal fisico = before.fisico().add(delta);
    BigDecimal reservado = before.reservado().add(deltaReservado);
    return new Movimento(
        Ids.at(now),
        wanted.produtoId(),
        wanted.tipo(),
        delta,
        deltaReservado,
        fisico,
        reservado,
        fisico.subtract(reservado),
        wanted.pedidoId(),
        caller.userId(),
        wanted.motivo(),
        now);
  }
}
