package br.com.alicerce.construction.permissoes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcessoTest {

  private static final UUID STORE = new UUID(0, 1);
  private static final UUID EU = new UUID(0, 2);
  private static final UUID COLEGA = new UUID(0, 3);

  @ParameterizedTest
  @CsvSource({
    // reach, of what is neither, own, assigned, both
    "NENHUM,     false, false, false, false",
    "ATRIBUIDOS, false, false, true,  true",
    "PROPRIO,    false, true,  false, true",
    "TODOS,      true,  true,  true,  true"
  })
  void a_reach_takes_in_what_it_names_and_no_more(
      Alcance alcance, boolean neither, boolean own, boolean assigned, boolean both) {
    assertThat(alcance.reaches(false, false)).isEqualTo(neither);
    assertThat(alcance.reaches(true, false)).isEqualTo(own);
    assertThat(alcance.reaches(false, true)).isEqualTo(assigned);
    assertThat(alcance.reaches(true, true)).isEqualTo(both);
    assertThat(alcance.any()).isEqualTo(alcance != Alcance.NENHUM);
  }

  @ParameterizedTest
  @CsvSource({"NENHUM, false, false", "ATRIBUIDOS, false, false", "PROPRIO, true, false", "TODOS, true, true"})
  void what_a_colleague_created_is_out_of_reach_unless_everything_is_in_it(Alcance alcance, boolean mine, boolean theirs) {
    assertThat(within(alcance, EU)).isEqualTo(mine ? Outcome.done(alcance) : forbidden(Permissao.COTACAO_EDITAR));
    assertThat(within(alcance, COLEGA)).isEqualTo(theirs ? Outcome.done(alcance) : forbidden(Permissao.COTACAO_EDITAR));
  }

  @Test
  void a_salesperson_has_their_own_quotes_an_admin_everybodys_and_a_driver_none() {
    assertThat(Acesso.has(as(Role.VENDEDOR), Permissao.COTACAO_EDITAR, EU)).isTrue();
    assertThat(Acesso.has(as(Role.VENDEDOR), Permissao.COTACAO_EDITAR, COLEGA)).isFalse();
    assertThat(Acesso.has(as(Role.ADMIN), Permissao.COTACAO_EDITAR, COLEGA)).isTrue();
    assertThat(Acesso.has(as(Role.MOTORISTA), Permissao.COTACAO_EDITAR, EU)).isFalse();
    assertThat(Acesso.has(as(Role.VENDEDOR), Permissao.COTACAO_EDITAR)).isTrue();
    assertThat(Acesso.has(as(Role.MOTORISTA), Permissao.COTACAO_EDITAR)).isFalse();
  }

  @Test
  void who_reaches_nothing_is_told_what_their_role_does_not_allow() {
    assertThat(Acesso.require(as(Role.VENDEDOR), Permissao.COTACAO_CRIAR)).isEqualTo(Outcome.done(Alcance.PROPRIO));
    assertThat(Acesso.require(as(Role.MOTORISTA), Permissao.COTACAO_CRIAR)).isEqualTo(forbidden(Permissao.COTACAO_CRIAR));
    assertThat(Acesso.forbidden(Permissao.COTACAO_CRIAR).detail())
        .isEqualTo("Seu perfil não permite: " + Permissao.COTACAO_CRIAR.rotulo().toLowerCase(Locale.ROOT) + ".");
  }

  @Test
  void of_several_permissions_the_one_that_reaches_furthest_counts_and_the_first_is_refused() {
    assertThat(Acesso.requireAny(as(Role.VENDEDOR), Permissao.PEDIDO_VER, Permissao.PEDIDO_VER_SEM_PRECOS))
        .isEqualTo(Outcome.done(Alcance.PROPRIO));
    assertThat(Acesso.requireAny(as(Role.ESTOQUISTA), Permissao.PEDIDO_VER, Permissao.PEDIDO_VER_SEM_PRECOS))
        .isEqualTo(Outcome.done(Alcance.TODOS));
    assertThat(Acesso.requireAny(as(Role.MOTORISTA), Permissao.RELATORIOS, Permissao.CUSTO_VER))
        .isEqualTo(forbidden(Permissao.RELATORIOS));
  }

  private static Outcome<Alcance> within(Alcance alcance, UUID owner) {
    return Acesso.within(alcance, as(Role.VENDEDOR), owner, Permissao.COTACAO_EDITAR);
  }

  private static Outcome<Alcance> forbidden(Permissao permissao) {
    return Outcome.refused(Acesso.forbidden(permissao));
  }

  private static Caller as(Role role) {
    return new Caller(EU, STORE, "loja", "Ana", Set.of(role));
  }
}
