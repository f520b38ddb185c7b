package br.com.alicerce.identity.users;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who manages people: a person of the store, or the operator of the whole house. */
public sealed interface Actor {

  /** Somebody who is logged in; only an admin may manage people. */
  record Person(Caller caller) implements Actor {}

  /** Who runs the house, from its command line; may manage the people of every store. */
  record Operator() implements Actor {}

  /** Their id for the audit log; null for the operator. */
  default @Nullable UUID userId() {
    return switch (this) {
      case Person(Caller caller) -> caller.userId();
      case Operator() -> null;
    };
  }

  /** Whether they may manage people. */
  default boolean managesPeople() {
    return switch (this) {
      case Person(Caller caller) -> caller.is(Role.ADMIN);
      case Operator() -> true;
    };
  }

  /** Does {@code deed} when they may manage people, else refuses. */
  default <T> Outcome<T> managing(Supplier<Outcome<T>> deed) {
    return managesPeople()
        ? deed.get()
        : Outcome.refused(new Refusal.Forbidden("Só quem administra a loja cuida dos usuários."));
  }
}
