package br.com.alicerce.platform.pages.ui;

import br.com.alicerce.platform.outcome.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form that was sent; nothing at first. */
public record FieldErrors(List<FieldError> all) {

  public static final FieldErrors NONE = new FieldErrors(List.of());

  public FieldErrors {
    all = List.copyOf(all);
  }

  /** What is wrong with the input of this name; null for nothing. */
  public @Nullable String of(String field) {
    return all.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
