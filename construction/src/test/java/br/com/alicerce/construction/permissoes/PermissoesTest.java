package br.com.alicerce.construction.permissoes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.security.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissoesTest {

  private static final String TABLE =
      """
      permission                | admin vendedor financeiro estoquista motorista
      COTACAO_CRIAR             | TODOS PROPRIO  -          -          -
      COTACAO_EDITAR            | TODOS PROPRIO  -          -          -
      COTACAO_ENVIAR            | TODOS PROPRIO  -          -          -
      COTACAO_PRECO_MANUAL      | TODOS PROPRIO  -          -          -
      COTACAO_REVALIDAR         | TODOS PROPRIO  TODOS      -          -
      COTACAO_RECUSAR           | TODOS PROPRIO  -          -          -
      COTACAO_LINK              | TODOS PROPRIO  TODOS      -          -
      COTACAO_APROVAR           | TODOS -        TODOS      -          -
      COTACAO_VER               | TODOS PROPRIO  TODOS      -          -
      COTACAO_CANCELAR          | TODOS PROPRIO  -          -          -
      COTACAO_CANCELAR_APROVADA | TODOS -        -          -          -
      PEDIDO_CRIAR              | TODOS PROPRIO  -          -          -
      PEDIDO_PRECO_MANUAL       | TODOS -        -          -          -
      PEDIDO_CONVERTER          | TODOS PROPRIO  -          -          -
      PEDIDO_VER                | TODOS PROPRIO  TODOS      -          -
      PEDIDO_VER_SEM_PRECOS     | TODOS -        -          TODOS      ATRIBUIDOS
      PEDIDO_PREPARAR           | TODOS PROPRIO  -          TODOS      -
      PEDIDO_SAIR_PARA_ENTREGA  | TODOS -        -          -          ATRIBUIDOS
      PEDIDO_ENTREGAR           | TODOS -        -          -          ATRIBUIDOS
      PEDIDO_RETIRAR            | TODOS PROPRIO  -          TODOS      -
      PEDIDO_CANCELAR           | TODOS -        -          -          -
      PEDIDO_ESTORNAR_STATUS    | TODOS -        -          -          -
      PEDIDO_AGENDAR            | TODOS -        -          -          -
      PEDIDO_ANOTAR             | TODOS PROPRIO  -          TODOS      -
      CLIENTE_CRIAR             | TODOS TODOS    -          -          -
      CLIENTE_EDITAR            | TODOS PROPRIO  -          -          -
      CLIENTE_VER               | TODOS TODOS    TODOS      -          -
      CLIENTE_VER_PARADA        | TODOS -        -          -          ATRIBUIDOS
      PRODUTO_EDITAR            | TODOS -        -          -          -
      PRODUTO_VER               | TODOS TODOS    TODOS      TODOS      -
      ESTOQUE_VER               | TODOS -        -          TODOS      -
      ESTOQUE_VER_DISPONIVEL    | TODOS TODOS    -          TODOS      -
      ESTOQUE_MOVIMENTAR        | TODOS -        -          TODOS      -
      MOTORES_PARAMETROS        | TODOS -        -          TODOS      -
      SUGESTOES_VER             | TODOS TODOS    -          -          -
      CUSTO_VER                 | TODOS -        TODOS      -          -
      FORNECEDOR_VER            | TODOS -        TODOS      TODOS      -
      FORNECEDOR_EDITAR         | TODOS -        -          -          -
      RELATORIOS                | TODOS -        TODOS      -          -
      LOJA_ADMINISTRAR          | TODOS -        -          -          -
      """;

  @Test
  void each_role_reaches_as_far_as_the_table_says_and_no_further() {
    var lines = TABLE.lines().toList();
    var roles = lines.getFirst().split("\\|")[1].strip().split(" +");
    var seen = new HashSet<String>();
    for (var line : lines.subList(1, lines.size())) {
      var permissao = Permissao.valueOf(line.split("\\|")[0].strip());
      var cells = line.split("\\|")[1].strip().split(" +");
      for (int i = 0; i < roles.length; i++) {
        var role = Role.of(roles[i]).orElseThrow();
        var alcance = cells[i].equals("-") ? Alcance.NENHUM : Alcance.valueOf(cells[i]);
        seen.add(role + " " + permissao);
        assertThat(Permissoes.alcance(Set.of(role), permissao)).as("%s: %s", role, permissao).isEqualTo(alcance);
      }
    }
    assertThat(seen).hasSize(Role.values().length * Permissao.values().length);
  }

  @Test
  void a_link_reaches_its_quote_and_what_became_of_it_and_nothing_else() {
    var reached = EnumSet.of(Permissao.COTACAO_VER, Permissao.COTACAO_APROVAR, Permissao.COTACAO_RECUSAR, Permissao.PEDIDO_VER);
    assertThat(Permissao.values()).allSatisfy(permissao -> assertThat(Permissoes.link(permissao)).as("%s", permissao)
        .isEqualTo(reached.contains(permissao) ? Alcance.ATRIBUIDOS : Alcance.NENHUM));
  }

  @Test
  void a_person_without_a_role_may_do_nothing() {
    assertThat(Permissao.values())
        .allSatisfy(permissao -> assertThat(Permissoes.alcance(Set.of(), permissao).any()).isFalse());
  }

  @Test
  void of_several_roles_the_widest_reach_wins() {
    var balconista = EnumSet.of(Role.VENDEDOR, Role.FINANCEIRO);

    assertThat(Permissoes.alcance(balconista, Permissao.COTACAO_VER)).isEqualTo(Alcance.TODOS);
    assertThat(Permissoes.alcance(balconista, Permissao.COTACAO_CRIAR)).isEqualTo(Alcance.PROPRIO);
    assertThat(Permissoes.alcance(balconista, Permissao.COTACAO_APROVAR)).isEqualTo(Alcance.TODOS);
    assertThat(Permissoes.alcance(balconista, Permissao.PRODUTO_EDITAR)).isEqualTo(Alcance.NENHUM);
    assertThat(Permissoes.alcance(EnumSet.allOf(Role.class), Permissao.PEDIDO_ENTREGAR)).isEqualTo(Alcance.TODOS);
  }

  @Test
  void wider_is_the_order_of_the_reaches() {
    assertThat(Alcance.values())
        .containsExactly(Alcance.NENHUM, Alcance.ATRIBUIDOS, Alcance.PROPRIO, Alcance.TODOS);
    assertThat(Alcance.PROPRIO.or(Alcance.TODOS)).isEqualTo(Alcance.TODOS);
    assertThat(Alcance.PROPRIO.or(Alcance.NENHUM)).isEqualTo(Alcance.PROPRIO);
  }

  /** Own and assigned do not contain each other, so the widest of both would lose rows. */
  @Test
  void no_permission_mixes_own_with_assigned() {
    for (var permissao : Permissao.values()) {
      var reaches = EnumSet.noneOf(Alcance.class);
      Arrays.stream(Role.values()).forEach(role -> reaches.add(Permissoes.alcance(Set.of(role), permissao)));
      assertThat(reaches.containsAll(EnumSet.of(Alcance.PROPRIO, Alcance.ATRIBUIDOS))).as("%s", permissao).isFalse();
    }
  }

  @Test
  void every_permission_can_be_named_on_a_page() {
    assertThat(Permissao.values()).extracting(Permissao::rotulo).doesNotHaveDuplicates().doesNotContain("");
  }
}
