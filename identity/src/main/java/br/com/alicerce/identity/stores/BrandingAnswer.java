package br.com.alicerce.identity.stores;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store's public face, as clients see it. */
@Json(naming = Json.Naming.LowerUnderscore)
public record BrandingAnswer(
    String slug,
    String name,
    @Nullable String logoUrl,
    String primaryColor,
    String secondaryColor,
    List<String> features) {

  static BrandingAnswer of(Store store) {
    Branding branding = store.branding();
    return new BrandingAnswer(
        store.slug().text(),
        store.name(),
        branding.logoUrl(),
        branding.primaryColor(),
        branding.secondaryColor(),
        branding.features());
  }
}
