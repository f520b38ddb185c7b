package br.com.alicerce.construction.obras;

import static br.com.alicerce.construction.testes.Formulario.campos;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ObraPagesTest {

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final LojaDeTeste outra = servidor.loja();
  private final String cliente = "/clientes/" + loja.cliente("Construtora Vale");

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  private static Map<String, String> casa(String nome, String versao) {
    return new HashMap<>(Map.of(
        "nome", nome, "cidade", "Valença", "estado", "rj", "versao", versao, "ativa", "true",
        "idempotency_key", UUID.randomUUID().toString()));
  }

  private String onlyId() {
    return (String) loja.admin().get("/api/v1/obras?ativa=todos").items("id").getFirst();
  }

  @Test
  void a_site_is_registered_changed_and_inactivated_on_its_customers_page() {
    assertThat(loja.admin().submit(cliente + "/obras", campos(casa("Casa da praia", ""))).expect(303).location())
        .isEqualTo(cliente);
    assertThat(loja.admin().visit(cliente).expect(200).body()).contains("Casa da praia", "Valença/RJ");

    String obra = "/obras/" + onlyId();
    assertThat(loja.admin().visit(obra).expect(303).location()).isEqualTo(cliente);
    assertThat(loja.admin().visit(obra + "/editar").expect(200).body())
        .contains("value=\"Casa da praia\"", "Construtora Vale");
    loja.admin().submit(obra, campos(casa("Casa da serra", "1"))).expect(303);
    assertThat(loja.admin().visit(cliente).body()).contains("Casa da serra").doesNotContain("Inativa<");
    loja.admin().submit(obra + "/inativar").expect(303);
    assertThat(loja.admin().visit(cliente).body()).contains("Inativa<");
  }

  @Test
  void a_stale_edit_shows_what_is_in_force() {
    loja.admin().submit(cliente + "/obras", campos(casa("Casa A", ""))).expect(303);
    String obra = "/obras/" + onlyId();
    loja.admin().submit(obra, campos(casa("Casa B", "1"))).expect(303);
    assertThat(loja.admin().submit(obra, campos(casa("Casa C", "1"))).expect(412).body())
        .contains("Alguém alterou antes de você", "value=\"Casa B\"", "Você havia digitado: Casa C");
  }

  @Test
  void what_is_refused_is_shown_beside_what_was_typed() {
    Map<String, String> form = casa(" ", "");
    form.put("estado", "XX");
    assertThat(loja.admin().submit(cliente + "/obras", campos(form)).expect(422).body())
        .contains("A obra não foi salva", "Use a sigla do estado", "value=\"Valença\"", "href=\"#campo-nome\"");
    assertThat(loja.admin().get("/api/v1/obras").items()).isEmpty();
  }

  @Test
  void a_seller_changes_only_sites_registered_by_themselves_and_a_driver_none() {
    loja.admin().submit(cliente + "/obras", campos(casa("Do dono", ""))).expect(303);
    String obra = "/obras/" + onlyId();
    PessoaDeTeste vendedor = loja.pessoa(Role.VENDEDOR);
    assertThat(vendedor.visit(cliente).expect(200).body()).contains("Do dono", "Nova obra").doesNotContain(obra);
    vendedor.visit(obra + "/editar").expect(403);
    vendedor.submit(obra, campos(casa("Minha", "1"))).expect(403);
    PessoaDeTeste motorista = loja.pessoa(Role.MOTORISTA);
    motorista.visit(obra + "/editar").expect(403);
    motorista.submit(cliente + "/obras", campos(casa("Minha", ""))).expect(403);
  }

  @Test
  void another_stores_site_is_not_here() {
    String obra = "/obras/" + outra.obra(outra.cliente("Vizinho"), "Casa do vizinho");
    loja.admin().visit(obra).expect(404);
    loja.admin().visit(obra + "/editar").expect(404);
    loja.admin().submit(obra, campos(casa("Minha", "1"))).expect(404);
    loja.admin().submit(obra + "/inativar").expect(404);
  }
}
