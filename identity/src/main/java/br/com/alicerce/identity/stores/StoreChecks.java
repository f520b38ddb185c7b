package br.com.alicerce.identity.stores;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a store's data must be; all that is wrong is told at once. */
final class StoreChecks {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_CNPJ = 14;
  private static final Pattern MASK = Pattern.compile("[./\\-\\s]");
  private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

  private final List<FieldError> errors = new ArrayList<>();

  static Outcome<Store> store(UUID id, Instant now, NewStore wanted) {
    StoreChecks checks = new StoreChecks();
    Store store = new Store(
        id,
        checks.slug(wanted.slug()),
        checks.name(wanted.name()),
        checks.cnpj(wanted.cnpj()),
        checks.branding(wanted.branding()),
        true,
        now);
    return checks.errors.isEmpty() ? Outcome.done(store) : Outcome.refused(new Refusal.Invalid(checks.errors));
  }

  private Slug slug(String text) {
    Optional<Slug> slug = Slug.of(text);
    require(slug.isPresent(), "slug", "Use de 3 a 40 letras sem acento, números e hifens simples entre eles.");
    require(slug.filter(Slug::isReserved).isEmpty(), "slug", "Este endereço é reservado. Escolha outro.");
    return slug.orElse(new Slug(""));
  }

  private String name(String text) {
    String name = text.strip();
    boolean fine = !name.isEmpty() && name.length() <= LONGEST_NAME;
    require(fine, "name", "Informe um nome de até " + LONGEST_NAME + " caracteres.");
    return name;
  }

  private @Nullable String cnpj(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String normal = MASK.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    require(normal.length() <= LONGEST_CNPJ, "cnpj", "O CNPJ tem 14 caracteres.");
    return normal;
  }

  private Branding branding(Branding wanted) {
    return new Branding(
        wanted.logoUrl(),
        color("primary_color", wanted.primaryColor()),
        color("secondary_color", wanted.secondaryColor()),
        wanted.features());
  }

  private String color(String field, String text) {
    String color = text.strip().toLowerCase(Locale.ROOT);
    require(COLOR.matcher(color).matches(), field, "Use uma cor no formato #rrggbb.");
    return color;
  }

  private void require(boolean fine, String field, String message) {
    if (!fine) {
      errors.add(new FieldError(field, message));
    }
  }
}
