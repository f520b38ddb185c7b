package br.com.alicerce.identity.stores;

import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.pages.Brandings;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How stores look, remembered for {@link #KEPT}, because every page asks for it and it hardly ever changes. */
public final class StoreBrandings implements Brandings {

  /** How long a change may take to show. */
  public static final Duration KEPT = Duration.ofMinutes(1);

  private static final int STORES = 2_000;

  private final Database database;
  private final LoadingCache<UUID, br.com.alicerce.platform.pages.Branding> byStore;
  private final LoadingCache<String, Optional<br.com.alicerce.platform.pages.Branding>> bySlug;

  public StoreBrandings(Database database, Clock clock) {
    this.database = database;
    this.byStore = caffeine(clock).build(this::read);
    this.bySlug = caffeine(clock).build(this::readBySlug);
  }

  @Override
  public br.com.alicerce.platform.pages.Branding of(UUID storeId) {
    return byStore.get(storeId);
  }

  @Override
  public Optional<br.com.alicerce.platform.pages.Branding> ofSlug(String slug) {
    return bySlug.get(slug);
  }

  private br.com.alicerce.platform.pages.Branding read(UUID storeId) {
    return database.unbound(session -> Stores.byId(session, storeId))
        .map(StoreBrandings::look)
        .orElse(br.com.alicerce.platform.pages.Branding.ALICERCE);
  }

  private Optional<br.com.alicerce.platform.pages.Branding> readBySlug(String text) {
    return Slug.of(text).flatMap(slug -> database.unbound(session -> Stores.bySlug(session, slug))).map(StoreBrandings::look);
  }

  private static br.com.alicerce.platform.pages.Branding look(Store store) {
    Branding branding = store.branding();
    return new br.com.alicerce.platform.pages.Branding(
        store.name(), branding.logoUrl(), branding.primaryColor(), branding.secondaryColor());
  }

  private static Caffeine<Object, Object> caffeine(Clock clock) {
    return Caffeine.newBuilder().maximumSize(STORES).expireAfterWrite(KEPT).ticker(() -> nanoseconds(clock.instant()));
  }

  private static long nanoseconds(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
  }
}
