package br.com.alicerce.identity.stores;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a store looks, for anybody to see.
 *
 * @param logoUrl where its logo is; null when it has none
 * @param primaryColor {@code #rrggbb}
 * @param secondaryColor {@code #rrggbb}
 * @param features names of what is switched on for this store
 */
public record Branding(@Nullable String logoUrl, String primaryColor, String secondaryColor, List<String> features) {

  public Branding {
    features = List.copyOf(features);
  }

  /** What a store has before it chooses. */
  public static Branding usual() {
    return new Branding(null, "#1f4e5f", "#e07a1f", List.of());
  }
}
