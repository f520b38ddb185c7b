package br.com.alicerce.app.house.catalog;

/**
 * A rule about the catalog.
 *
 * @param says the rule as a sentence
 * @param faults a query that answers a row a fault, in its first column
 * @param twin statements that break it
 */
record CatalogRule(String says, String faults, String twin) {

  /** The tables of the house that hold rows of stores; partitions apart. */
  static final String TENANT_TABLES = """
      with house (schema) as (values ('platform'), ('eventing'), ('identity'), ('construction'), ('engines')),
      tables as (
        select c.*, c.oid::regclass::text as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join house h on h.schema = n.nspname
        where c.relkind in ('r', 'p')),
      tenant_tables as (
        select t.* from tables t
        where not t.relispartition
          and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and not a.attisdropped))
      """;

  static CatalogRule of(String says, String faults, String twin) {
    return new CatalogRule(says, TENANT_TABLES + faults, twin);
  }

  @Override
  public String toString() {
    return says;
  }
}
