package br.com.alicerce.app.house.docs;

import br.com.alicerce.app.house.catalog.MigratedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The whole schema as one readable text, from the catalog of a migrated database. Partitions come and go, and are left out. */
final class SchemaText {

  private static final String HEAD = """
      -- Every table, key, index, policy, grant and function, read from a migrated database. To be read, not to be run: the numbered
      -- migrations of each module are. A test keeps it true.
      """;

  private static final String TABLES = """
      select 'create table ' || t.name || ' (' || chr(10)
        || (select string_agg('  ' || line, ',' || chr(10) order by part, place, line) from (
              select 1 as part, a.attnum::integer as place, a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || case when a.attnotnull then ' not null' else '' end
                || coalesce(case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                  else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '') as line
              from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
              union all
              select 2, position(k.contype in 'pufc'), 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
              from pg_constraint k where k.conrelid = t.oid and k.contype in ('p', 'u', 'f', 'c')) lines)
        || chr(10) || ')' || coalesce(' partition by ' || pg_get_partkeydef(t.oid), '')
        || coalesce(' with (' || array_to_string(t.reloptions, ', ') || ')', '') || ';' || chr(10)
        || coalesce((select string_agg(pg_get_indexdef(i.indexrelid) || ';' || chr(10), '' order by i.indexrelid::regclass::text)
              from pg_index i where i.indrelid = t.oid
                and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))), '')
        || case when t.relrowsecurity then 'alter table ' || t.name || ' enable row level security;' || chr(10) else '' end
        || case when t.relforcerowsecurity then 'alter table ' || t.name || ' force row level security;' || chr(10) else '' end
        || coalesce((select string_agg('create policy ' || p.policyname || ' on ' || t.name || ' for ' || lower(p.cmd) || ' to '
                || (select string_agg(role, ', ' order by role) from unnest(p.roles) role) || coalesce(chr(10) || '  using ' || p.qual, '')
                || coalesce(chr(10) || '  with check ' || p.with_check, '') || ';' || chr(10), '' order by p.policyname)
              from pg_policies p where p.schemaname || '.' || p.tablename = t.name), '')
        || coalesce((select string_agg('grant ' || rights || ' on ' || t.name || ' to ' || grantee || ';' || chr(10), '' order by grantee)
              from (select g.grantee::regrole::text as grantee,
                      string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) as rights
                    from aclexplode(t.relacl) g where g.grantee <> t.relowner group by g.grantee) grants), '')
        || coalesce((select string_agg(pg_get_triggerdef(r.oid) || ';' || chr(10), '' order by r.tgname)
              from pg_trigger r where r.tgrelid = t.oid and not r.tgisinternal), '')
      from (select c.*, c.oid::regclass::text as name from pg_class c where c.relnamespace = '%s'::regnamespace) t
      where t.relkind in ('r', 'p') and not t.relispartition and t.relname <> 'flyway_schema_history'
      order by t.name
      """;

  private static final String FUNCTIONS = """
      select pg_get_functiondef(p.oid) || ';' || chr(10)
        || coalesce((select string_agg('grant execute on function ' || p.oid::regprocedure || ' to ' || grantee || ';' || chr(10), ''
                order by grantee)
              from (select case g.grantee when 0 then 'public' else g.grantee::regrole::text end as grantee
                    from aclexplode(p.proacl) g where g.grantee <> p.proowner) grants), '')
      from pg_proc p
      where p.pronamespace = '%s'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      order by p.oid::regprocedure::text
      """;

  private SchemaText() {}

  static String of(Connection connection, List<String> schemas) throws SQLException {
    StringBuilder text = new StringBuilder(HEAD);
    for (String schema : schemas) {
      text.append("\n\n-- Schema ").append(schema).append('\n');
      MigratedDatabase.column(connection, TABLES.formatted(schema)).forEach(table -> text.append('\n').append(table));
      MigratedDatabase.column(connection, FUNCTIONS.formatted(schema)).forEach(function -> text.append('\n').append(function));
    }
    return text.toString();
  }
}
