package br.com.alicerce.identity.stores;

import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All the stores of the house. What stands here is public, so any session may ask, also one for no store. */
public final class Stores {

  private static final String SELECT = """
      select id, slug, name, cnpj, logo_url, primary_color, secondary_color, features, active, created_at
      from identity.tenant
      """;

  private Stores() {}

  /** The store with this slug, active or not. */
  public static Optional<Store> bySlug(Session session, Slug slug) {
    return session.sql(SELECT + "where slug = :slug").bind("slug", slug.text()).first(Stores::read);
  }

  /** The store with this id, active or not. */
  public static Optional<Store> byId(Session session, UUID id) {
    return session.sql(SELECT + "where id = :id").bind("id", id).first(Stores::read);
  }

  /** Every store, by slug. */
  static List<Store> all(Session session) {
    return session.sql(SELECT + "order by slug").list(Stores::read);
  }

  /** Adds a store; false when the slug is taken. */
  static boolean add(Session session, Store store) {
    return session.sql("""
            insert into identity.tenant
              (id, slug, name, cnpj, logo_url, primary_color, secondary_color, features, active, created_at)
            values (:id, :slug, :name, :cnpj, :logo, :primary, :secondary, :features, :active, :created)
            on conflict (slug) do nothing
            """)
        .bind("id", store.id())
        .bind("slug", store.slug().text())
        .bind("name", store.name())
        .bind("cnpj", store.cnpj())
        .bind("logo", store.branding().logoUrl())
        .bind("primary", store.branding().primaryColor())
        .bind("secondary", store.branding().secondaryColor())
        .bindArray("features", String.class, store.branding().features())
        .bind("active", store.active())
        .bind("created", store.createdAt())
        .update() == 1;
  }

  static void switchTo(Session session, UUID id, boolean active) {
    session.sql("update identity.tenant set active = :active where id = :id")
        .bind("active", active)
        .bind("id", id)
        .update();
  }

  private static Store read(Row row) throws SQLException {
    Branding branding = new Branding(
        row.optionalText("logo_url"), row.text("primary_color"), row.text("secondary_color"), row.texts("features"));
    return new Store(
        row.uuid("id"),
        new Slug(row.text("slug")),
        row.text("name"),
        row.optionalText("cnpj"),
        branding,
        row.bool("active"),
        row.instant("created_at"));
  }
}
