package br.com.alicerce.construction.cadastro;

/** The statement that writes a row in the place of the version of it that somebody read; one that was never written has version 0. */
public final class EscritaVersionada {

  private static final String WRITE = """
      insert into %1$s as atual (%2$s, %4$s, versao, updated_at)
      select %3$s, %5$s, 1, :now
      where :versao = 0 or exists (select from %1$s where (%2$s) = (%3$s) and versao = :versao)
      on conflict (%2$s) do update
      set (%4$s, versao, updated_at) = (%6$s, atual.versao + 1, excluded.updated_at)
      where atual.versao = :versao
      returning %2$s, %4$s, versao
      """;

  private EscritaVersionada() {}

  /**
   * Its parameters are {@code versao}, {@code now} and those of the values. It returns the row as it is then, and none when another version
   * holds by now.
   *
   * @param tabela has {@code versao} and {@code updated_at}
   * @param chave the columns of its key, {@code tenant_id} the first
   * @param daChave a value for each of them
   * @param colunas the others that are written
   * @param valores a value for each of those, with its type where it may be null
   */
  public static String sql(String tabela, String chave, String daChave, String colunas, String valores) {
    return WRITE.formatted(tabela, chave, daChave, colunas, valores, colunas.replaceAll("\\w+", "excluded.$0"));
  }
}
