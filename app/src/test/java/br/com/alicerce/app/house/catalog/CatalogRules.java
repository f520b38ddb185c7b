package br.com.alicerce.app.house.catalog;

import java.util.List;

/** What must hold of every table, index, function and role, whoever adds one. */
final class CatalogRules {

  private static final String ROLES = "('alicerce_vertical', 'alicerce_relay', 'alicerce_engines', 'alicerce_monitor')";

  static final List<CatalogRule> ALL = List.of(
      CatalogRule.of("row-level security is on, also for the owner, wherever there is a tenant_id", """
          select name from tenant_tables where not (relrowsecurity and relforcerowsecurity)""", """
          create table construction.twin (tenant_id uuid, id uuid, primary key (tenant_id, id));
          alter table construction.twin enable row level security"""),
      CatalogRule.of("only these tables have no tenant_id", """
          select name from tables
          where not relispartition and oid not in (select oid from tenant_tables) and relname <> 'flyway_schema_history'
            and name not in ('identity.tenant', 'identity.login_failure', 'eventing.relay_lease')""", """
          create table engines.twin (id uuid primary key)"""),
      CatalogRule.of("tenant_id leads every key, unique constraint and index", """
          select t.name || ': ' || i.indexrelid::regclass
          from tenant_tables t join pg_index i on i.indrelid = t.oid
          where 'tenant_id' is distinct from
            (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = i.indkey[0])""", """
          create table construction.twin (tenant_id uuid, id uuid primary key)"""),
      CatalogRule.of("every table of stores has a primary key", """
          select name from tenant_tables t where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)""", """
          create table construction.twin (tenant_id uuid, id uuid)"""),
      CatalogRule.of("a foreign key takes the store along, and stays in its schema", """
          select t.name || ': ' || k.conname
          from tenant_tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
          join pg_class f on f.oid = k.confrelid
          where f.relnamespace <> t.relnamespace
            or (select attname from pg_attribute where attrelid = t.oid and attnum = k.conkey[1]) <> 'tenant_id'
            or (select attname from pg_attribute where attrelid = f.oid and attnum = k.confkey[1]) <> 'tenant_id'""", """
          create table construction.twin (tenant_id uuid references identity.tenant (id), id uuid, primary key (tenant_id, id))"""),
      CatalogRule.of("tenant_id is never null", """
          select t.name from tenant_tables t join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
          where not a.attnotnull""", """
          create table construction.twin (tenant_id uuid, id uuid)"""),
      CatalogRule.of("nobody has a grant on a partition", """
          select name from tables t where relispartition
            and exists (select from aclexplode(t.relacl) g where g.grantee <> t.relowner)""", """
          do $$ begin
            execute format('grant select on %s to alicerce_engines',
              (select inhrelid::regclass from pg_inherits where inhparent = 'eventing.event_outbox'::regclass limit 1));
          end $$"""),
      CatalogRule.of("nobody writes the outbox but its function", """
          select t.name || ': ' || g.grantee::regrole || ' may ' || g.privilege_type
          from tables t cross join aclexplode(t.relacl) g
          where t.name = 'eventing.event_outbox' and g.grantee <> t.relowner and g.privilege_type <> 'SELECT'""", """
          grant insert on eventing.event_outbox to alicerce_vertical"""),
      CatalogRule.of("nothing is granted to everybody", """
          select name from tables t where exists (select from aclexplode(t.relacl) g where g.grantee = 0)""", """
          grant select on identity.tenant to public"""),
      CatalogRule.of("nobody truncates, references or puts triggers on another's table", """
          select t.name || ': ' || g.grantee::regrole || ' may ' || g.privilege_type
          from tables t cross join aclexplode(t.relacl) g
          where g.grantee <> t.relowner and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')""", """
          grant truncate on construction.pedidos to alicerce_vertical"""),
      CatalogRule.of("the processes' roles are nobody special", """
          select rolname from pg_roles
          where rolname in %s and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            or rolname in %s and exists (select from pg_auth_members m where m.member = pg_roles.oid)""".formatted(ROLES, ROLES), """
          alter role alicerce_engines bypassrls"""),
      CatalogRule.of("the processes' roles own nothing", """
          select name from tables where relowner::regrole::text in %s""".formatted(ROLES), """
          alter table construction.produtos owner to alicerce_vertical"""),
      CatalogRule.of("a view asks as who reads it", """
          select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace join house h on h.schema = n.nspname
          where c.relkind = 'm' or c.relkind = 'v' and not ('security_invoker=true' = any (coalesce(c.reloptions, '{}')))""", """
          create view construction.twin as select id from construction.produtos"""),
      CatalogRule.of("a function finds its names without the caller's path", """
          select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace join house h on h.schema = n.nspname
          where not ('search_path=pg_catalog, pg_temp' = any (coalesce(p.proconfig, '{}')))
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')""", """
          create function construction.twin() returns integer language sql as 'select 1'"""),
      CatalogRule.of("a function with its owner's rights is not everybody's", """
          select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace join house h on h.schema = n.nspname
          where p.prosecdef and (p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0))""", """
          create function construction.twin() returns integer language sql security definer as 'select 1'"""),
      CatalogRule.of("money and time are exact", """
          select t.name || '.' || a.attname from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
          where a.atttypid in ('real'::regtype, 'double precision'::regtype, 'money'::regtype, 'timestamp'::regtype, 'json[]'::regtype)
            and t.relname <> 'flyway_schema_history'""", """
          alter table construction.produtos add column peso double precision"""));

  private CatalogRules() {}
}
