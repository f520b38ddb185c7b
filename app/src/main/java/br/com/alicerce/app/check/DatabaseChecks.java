package br.com.alicerce.app.check;

import java.util.List;

/** The database itself: partitions, and who may see and do what. */
final class DatabaseChecks {

  private static final String MIGRATED =
      "Somebody changed the database by hand. Undo it; \"docs/schema.sql\" shows how it should be.";

  /** The tables of the house, and those of them that hold rows of stores. */
  private static final String TABLES = """
      with house (schema, role) as (values ('platform', :vertical), ('identity', :vertical), ('construction', :vertical),
        ('engines', :insights), ('eventing', null)),
      tables as (
        select c.*, c.oid::regclass::text as name, h.schema, h.role
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join house h on h.schema = n.nspname
        where c.relkind in ('r', 'p')),
      tenant_tables as (
        select t.* from tables t
        where not t.relispartition
          and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and not a.attisdropped))
      """;

  static final List<Check> ALL = List.of(
      SqlCheck.always("partitions-ahead", "the outbox has a partition for this month and for the next",
          "Start a relay: it makes partitions ahead. If one runs, its log says why it can't.", """
          select null::uuid as tenant_id, 'event_outbox_' || m.name as place, 'is not there' as what
          from (select to_char(date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead), 'YYYY_MM') as name
            from generate_series(0, 1) ahead) m
          where not exists (
            select from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'eventing.event_outbox'::regclass and c.relname = 'event_outbox_' || m.name)"""),
      SqlCheck.always("partitions-attached", "every table of the outbox's months belongs to it",
          "It was detached and not dropped, or made by hand. If it has events, attach it again.", """
          select null::uuid as tenant_id, c.relname as place, 'is not a part of the outbox' as what
          from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'eventing'
          where c.relkind in ('r', 'p') and c.relname like 'event\\_outbox\\_%' and not exists (
            select from pg_inherits i
            where i.inhparent = 'eventing.event_outbox'::regclass and i.inhrelid = c.oid and not i.inhdetachpending)"""),
      SqlCheck.always("row-level-security", "row-level security is on for every table of stores, also for its owner", MIGRATED,
          TABLES + """
          select null::uuid as tenant_id, name as place, 'row-level security is off, or not forced' as what
          from tenant_tables where not (relrowsecurity and relforcerowsecurity)"""),
      SqlCheck.always("policies", "every table of stores shows a process its own store's rows and no others", MIGRATED,
          TABLES + """
          , policies as (
            select t.name, t.schema, t.relname, p.polname, p.polcmd, pg_get_expr(p.polqual, p.polrelid) as shows,
              pg_get_expr(p.polwithcheck, p.polrelid) as takes, t.role,
              (select string_agg(r.rolname, ' ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)) as roles,
              (select r.rolname from pg_roles r where r.oid = t.relowner) as owner
            from tenant_tables t join pg_policy p on p.polrelid = t.oid),
          good as (
            select * from policies where polname = 'migrator' and roles = owner and polcmd = '*'
            union all
            select * from policies where polname = 'own_store' and roles = role and polcmd = '*' and takes is null
              and shows = '(tenant_id = ( SELECT (NULLIF(current_setting(''app.tenant''::text, true), ''''::text))::uuid AS "nullif"))'
            union all
            select * from policies where schema = 'eventing' and relname in ('tenant_stream', 'event_outbox', 'relay_cursor')
              and (polcmd = 'r' and roles in (:insights || ' ' || :relay, :relay || ' ' || :insights)
                or relname = 'relay_cursor' and polcmd in ('a', 'w') and roles = :relay))
          select null::uuid as tenant_id, name || ', policy ' || polname as place,
            format('shows %s %s', coalesce(roles, 'everybody'), coalesce(shows, takes, 'everything')) as what
          from policies p where not exists (select from good g where g.name = p.name and g.polname = p.polname)
          union all
          select null::uuid, t.name, 'has no policy for its own store'
          from tenant_tables t where t.role is not null
            and not exists (select from good g where g.name = t.name and g.polname = 'own_store')"""),
      SqlCheck.always("grants", "a process may do what its role needs and no more", MIGRATED, TABLES + """
          select null::uuid as tenant_id, t.name as place,
            format('%s may %s', case when g.grantee = 0 then 'everybody' else g.grantee::regrole::text end, g.privilege_type) as what
          from tables t cross join aclexplode(t.relacl) g
          left join pg_roles r on r.oid = g.grantee
          where g.grantee <> t.relowner and not coalesce(
            not t.relispartition and g.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and case t.schema
              when 'eventing' then r.rolname in (:relay, :insights) and (g.privilege_type = 'SELECT'
                or r.rolname = :relay and t.relname in ('relay_cursor', 'relay_lease') and g.privilege_type <> 'DELETE')
              else r.rolname = t.role end, false)"""),
      SqlCheck.always("roles", "the processes' roles are nobody special", MIGRATED, """
          select null::uuid as tenant_id, 'role ' || r.rolname as place,
            concat_ws(', ', case when rolsuper then 'is a superuser' end, case when rolbypassrls then 'sees around row-level security' end,
              case when rolcreaterole then 'makes roles' end, case when rolcreatedb then 'makes databases' end,
              case when rolreplication then 'replicates' end,
              case when exists (select from pg_auth_members m where m.member = r.oid) then 'is a member of another' end) as what
          from pg_roles r
          where rolname in (:vertical, :relay, :insights) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
            or exists (select from pg_auth_members m where m.member = r.oid))"""));

  private DatabaseChecks() {}
}
