package br.com.alicerce.construction.obras;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObraApiTest {

  private static final String OBRAS = "/api/v1/obras";

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final LojaDeTeste outra = servidor.loja();
  private final String cliente = loja.cliente("Loteamento Bela Vista");

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  private Map<String, Object> sobrado() {
    return new HashMap<>(Map.of(
        "cliente_id", cliente, "nome", "Sobrado – Niterói", "endereco", "Rua dos Jacarandás, 831", "bairro", "Niterói",
        "cidade", "Volta Redonda", "estado", "RJ", "cep", "27283666", "observacoes", "Portão azul"));
  }

  private Map<String, Object> sobrado(String field, Object value) {
    Map<String, Object> form = sobrado();
    form.put(field, value);
    return form;
  }

  @Test
  void a_new_site_is_told_back_and_read_alike() {
    RespostaDeTeste created = loja.admin().post(OBRAS, sobrado()).expect(201);
    assertThat(created.json()).containsAllEntriesOf(sobrado())
        .containsEntry("ativa", true).containsEntry("criado_por", loja.admin().id().toString());
    RespostaDeTeste read = loja.admin().get(OBRAS + "/" + created.text("id")).expect(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.etag()).isEqualTo("\"1\"");
    assertThat(loja.deeds()).containsExactly("cliente.cadastrar", "obra.cadastrar");
  }

  @Test
  void sites_are_listed_by_customer_and_found_by_words() {
    String other = loja.cliente("Carlos");
    String sobrado = loja.admin().post(OBRAS, sobrado()).expect(201).text("id");
    String galpao = loja.obra(other, "Galpão");

    assertThat(loja.admin().get(OBRAS).items("id")).containsExactly(galpao, sobrado);
    assertThat(loja.admin().get(OBRAS + "?cliente_id=" + cliente).items("id")).containsExactly(sobrado);
    assertThat(loja.admin().get(OBRAS + "?cliente_id=" + UUID.randomUUID()).items()).isEmpty();
    assertThat(loja.admin().get(OBRAS + "?q=jacarandas").items("id")).containsExactly(sobrado);
    loja.admin().get(OBRAS + "?cliente_id=x").expect(422);
    RespostaDeTeste page = loja.admin().get(OBRAS + "?limit=1").expect(200);
    assertThat(loja.admin().get(OBRAS + "?limit=1&cursor=" + page.text("next_cursor")).items("id"))
        .containsExactly(sobrado);
  }

  @Test
  void a_customer_that_the_store_does_not_have_is_refused_by_its_field() {
    String foreign = outra.cliente("Canário");
    for (String id : List.of(foreign, UUID.randomUUID().toString(), "x")) {
      assertThat(loja.admin().post(OBRAS, sobrado("cliente_id", id)).expect(422).faults())
          .containsExactly("cliente_id");
    }
    assertThat(loja.admin().get(OBRAS).items()).isEmpty();
  }

  @Test
  void a_site_never_changes_its_customer() {
    RespostaDeTeste created = loja.admin().post(OBRAS, sobrado()).expect(201);
    Map<String, Object> moved = sobrado("cliente_id", loja.cliente("Carlos"));
    assertThat(loja.admin().put(OBRAS + "/" + created.text("id"), created.etag(), moved).expect(422).faults())
        .containsExactly("cliente_id");
  }

  @Test
  void a_site_is_edited_and_taken_out_of_use_and_back() {
    RespostaDeTeste created = loja.admin().post(OBRAS, sobrado()).expect(201);
    String path = OBRAS + "/" + created.text("id");
    RespostaDeTeste edited = loja.admin().put(path, created.etag(), sobrado("nome", "Sobrado")).expect(200);
    loja.admin().put(path, created.etag(), sobrado()).expect(412);
    loja.admin().put(path, null, sobrado()).expect(428);

    loja.admin().delete(path).expect(204);
    assertThat(loja.admin().get(OBRAS).items()).isEmpty();
    assertThat(loja.admin().get(OBRAS + "?ativa=false").items("nome")).containsExactly("Sobrado");
    RespostaDeTeste inactive = loja.admin().get(path).expect(200);
    assertThat(inactive.etag()).isNotEqualTo(edited.etag());
    assertThat(loja.admin().put(path, inactive.etag(), sobrado("ativa", true)).expect(200).value("ativa"))
        .isEqualTo(true);
  }

  @Test
  void what_is_wrong_is_told_at_once() {
    Map<String, Object> form = sobrado();
    form.putAll(Map.of("nome", " ", "estado", "ZZ", "cep", "x", "endereco", "x".repeat(301), "bairro", "a\u0000"));
    assertThat(loja.admin().post(OBRAS, form).expect(422).faults())
        .containsExactlyInAnyOrder("nome", "estado", "cep", "endereco", "bairro");
    assertThat(loja.admin().post(OBRAS, Map.of()).expect(422).faults()).containsExactlyInAnyOrder("nome", "cliente_id");
    assertThat(loja.admin().post(OBRAS, sobrado("mestre", "Zé")).expect(422).faults()).containsExactly("mestre");
  }

  @Test
  void a_repeated_call_with_one_key_registers_once() {
    RespostaDeTeste first = loja.admin().post(OBRAS, sobrado(), "o-1").expect(201);
    assertThat(loja.admin().post(OBRAS, sobrado(), "o-1").expect(201).body()).isEqualTo(first.body());
    assertThat(loja.admin().get(OBRAS).items()).hasSize(1);
  }

  @Test
  void a_seller_edits_the_sites_that_they_registered() {
    PessoaDeTeste vendedora = loja.pessoa(Role.VENDEDOR);
    RespostaDeTeste created = vendedora.post(OBRAS, sobrado()).expect(201);
    String path = OBRAS + "/" + created.text("id");
    loja.pessoa(Role.VENDEDOR).put(path, created.etag(), sobrado("nome", "Tomada")).expect(403);
    loja.pessoa(Role.VENDEDOR).delete(path).expect(403);
    vendedora.put(path, created.etag(), sobrado("nome", "Sobrado")).expect(200);
    vendedora.delete(path).expect(204);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void sites_are_seen_and_registered_by_those_who_see_and_register_customers(Role role) {
    String id = loja.obra(cliente, "Canário");
    PessoaDeTeste pessoa = loja.pessoa(role);
    boolean sees = List.of(Role.ADMIN, Role.VENDEDOR, Role.FINANCEIRO).contains(role);
    pessoa.get(OBRAS).expect(sees ? 200 : 403);
    pessoa.get(OBRAS + "/" + id).expect(sees ? 200 : 403);
    pessoa.post(OBRAS, sobrado()).expect(List.of(Role.ADMIN, Role.VENDEDOR).contains(role) ? 201 : 403);
  }

  @Test
  void a_site_of_another_store_is_not_there() {
    String id = loja.obra(cliente, "Canário");
    outra.admin().get(OBRAS + "/" + id).expect(404);
    outra.admin().put(OBRAS + "/" + id, "\"1\"", sobrado()).expect(404);
    outra.admin().delete(OBRAS + "/" + id).expect(404);
    assertThat(outra.admin().get(OBRAS + "?ativa=todos&cliente_id=" + cliente).items()).isEmpty();
    assertThat(loja.admin().get(OBRAS + "/" + id).text("nome")).isEqualTo("Canário");
  }
}
