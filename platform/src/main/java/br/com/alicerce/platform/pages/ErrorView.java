package br.com.alicerce.platform.pages;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads when a page could not be given.
 *
 * @param traceId by which an operator finds the failure; null where nothing failed on our side
 */
public record ErrorView(String title, String detail, @Nullable String traceId) {

  /** The words, for either frame. */
  public Content content() {
    return Templates.PLATFORM.content("error.jte", this);
  }
}
