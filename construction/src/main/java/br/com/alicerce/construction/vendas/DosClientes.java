package br.com.alicerce.construction.vendas;

/**
 * The newest documents of the customers that a search finds. They are looked up customer by customer; where that leads to
 * {@value #MUITAS}, the found are so many that the store's documents are read newest first instead, until there are enough.
 */
public final class DosClientes {

  private static final int MUITAS = 3_000;

  // The inner limit and "is true" keep the planner, who can't know how many customers a word finds, from mixing the two ways.
  private static final String SELECT = """
      with vistas as materialized (
        select documento.* from construction.clientes cliente
        cross join lateral (
          select * from %1$s where tenant_id = :tenant and cliente_id = cliente.id and id < :lugar limit %3$s) as documento
        where cliente.tenant_id = :tenant and cliente.busca @@ cast(:busca as tsquery)
        limit %3$s
      )
      (select * from vistas
       where tenant_id = :tenant%2$s and (select count(*) from vistas) < %3$s
       order by id desc limit :rows)
      union all
      (select * from %1$s
       where tenant_id = :tenant and id < :lugar%2$s
         and (cliente_id in (
           select id from construction.clientes where tenant_id = :tenant and busca @@ cast(:busca as tsquery))) is true
         and (select count(*) from vistas) >= %3$s
       order by id desc limit :rows)""";

  private DosClientes() {}

  /**
   * The statement; its parameters are {@code tenant}, {@code lugar}, {@code rows}, {@code busca} and those of the conditions.
   *
   * @param conditions further ones, each begun by {@code " and "}; empty for none
   */
  public static String select(String table, String conditions) {
    return SELECT.formatted(table, conditions, MUITAS);
  }
}
