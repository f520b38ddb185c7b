package br.com.alicerce.app.check;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not hold.
 *
 * @param store whose it is; null when it is the whole database's
 * @param where the thing that is wrong; the same thing is found again under the same words
 * @param what how it is, and how it should be
 */
public record Finding(@Nullable UUID store, String where, String what) {

  boolean isAlso(Finding other) {
    return where.equals(other.where) && Objects.equals(store, other.store);
  }
}
