package br.com.alicerce.construction.clientes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.Documentos;
import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClienteApiTest {

  private static final String CLIENTES = "/api/v1/clientes";
  private static final String CPF = "52998224725";

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final LojaDeTeste outra = servidor.loja();

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  private static Map<String, Object> carlos() {
    return new HashMap<>(Map.of(
        "tipo", "PF", "nome", "Carlos Eduardo Bittencourt", "documento", CPF, "email", "carlos@example.com",
        "telefone", "(24) 99900-1137", "endereco", "Rua Rui Barbosa, 246", "bairro", "Oficinas Velhas",
        "cidade", "Barra do Piraí", "estado", "RJ", "cep", "27110551"));
  }

  private static Map<String, Object> carlos(String field, Object value) {
    Map<String, Object> form = carlos();
    form.put(field, value);
    return form;
  }

  @Test
  void a_new_customer_is_told_back_and_read_alike() {
    Map<String, Object> form = carlos("observacoes", "Paga na sexta.");
    RespostaDeTeste created = loja.admin().post(CLIENTES, form).expect(201);

    assertThat(created.json()).containsAllEntriesOf(form)
        .containsEntry("ativo", true).containsEntry("criado_por", loja.admin().id().toString());
    RespostaDeTeste read = loja.admin().get(CLIENTES + "/" + created.text("id")).expect(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.etag()).isEqualTo(created.etag()).isEqualTo("\"1\"");
    assertThat(loja.deeds()).containsExactly("cliente.cadastrar");
    assertThat(loja.events()).as("no event carries a person").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PF, 529.982.247-25, 52998224725", "PJ, 12.abc.345/01de-35, 12ABC34501DE35",
    "PJ, 11.222.333/0001-81, 11222333000181",
    "pf, ' 52998224725 ', 52998224725"
  })
  void documents_are_kept_without_mask_and_in_upper_case(String tipo, String documento, String kept) {
    Map<String, Object> form = carlos("documento", documento);
    form.put("tipo", tipo);
    RespostaDeTeste created = loja.admin().post(CLIENTES, form).expect(201);
    assertThat(created.text("documento")).isEqualTo(kept);
    assertThat(loja.admin().post(CLIENTES, form).expect(409).text("code")).isEqualTo("documento_ja_cadastrado");
  }

  @ParameterizedTest
  @CsvSource({
    "PF, 52998224726", "PF, 11111111111", "PF, 5299822472", "PF, 11222333000181", "PF, abc", "PJ, 11222333000182",
    "PJ, 52998224725", "PJ, 12ABC34501DE36", "PJ, 12ÁBC34501DE35"
  })
  void a_wrong_document_is_refused_by_its_field(String tipo, String documento) {
    Map<String, Object> form = carlos("documento", documento);
    form.put("tipo", tipo);
    assertThat(loja.admin().post(CLIENTES, form).expect(422).faults()).containsExactly("documento");
  }

  @Test
  void a_document_is_one_customers_in_a_store_and_another_ones_in_another() {
    loja.admin().post(CLIENTES, carlos()).expect(201);
    outra.admin().post(CLIENTES, carlos()).expect(201);
    RespostaDeTeste other = loja.admin().post(CLIENTES, carlos("documento", Documentos.cpf())).expect(201);
    assertThat(loja.admin().put(CLIENTES + "/" + other.text("id"), other.etag(), carlos()).expect(409).text("code"))
        .isEqualTo("documento_ja_cadastrado");
  }

  @Test
  void of_twenty_who_register_a_document_at_once_one_does() throws InterruptedException, ExecutionException {
    List<Callable<Integer>> calls =
        IntStream.range(0, 20).<Callable<Integer>>mapToObj(_ -> () -> loja.admin().post(CLIENTES, carlos()).status())
            .toList();
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> call : people.invokeAll(calls)) {
        answers.add(call.get());
      }
    }
    assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Map<String, Object> form = carlos();
    form.putAll(Map.of("tipo", "ME", "nome", "", "documento", "1", "email", "sem arroba", "estado", "XX", "cep", "1234",
        "telefone", "9".repeat(31), "observacoes", "x".repeat(2001)));
    assertThat(loja.admin().post(CLIENTES, form).expect(422).faults())
        .containsExactlyInAnyOrder("tipo", "nome", "documento", "email", "estado", "cep", "telefone", "observacoes");
    assertThat(loja.admin().post(CLIENTES, Map.of()).expect(422).faults())
        .containsExactlyInAnyOrder("tipo", "nome", "documento");
    assertThat(loja.admin().post(CLIENTES, carlos("limite", "1")).expect(422).faults()).containsExactly("limite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "@b.com", "a b@c.com", "a@b..com", "a@@b.com", "a@-b.com", ".a@b.com", "a<b>@c.com"})
  void an_implausible_email_is_refused(String email) {
    assertThat(loja.admin().post(CLIENTES, carlos("email", email)).expect(422).faults()).containsExactly("email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maria.souza+obra@sub.example.com.br", "joão@exemplo.com.br", "o'neil@a-b.co"})
  void a_plausible_email_is_taken(String email) {
    assertThat(loja.admin().post(CLIENTES, carlos("email", email)).expect(201).text("email")).isEqualTo(email);
  }

  @Test
  void places_are_kept_in_one_form() {
    Map<String, Object> form = carlos("cep", "27110-551");
    form.put("estado", " rj ");
    assertThat(loja.admin().post(CLIENTES, form).expect(201).json()).containsEntry("cep", "27110551")
        .containsEntry("estado", "RJ");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<img src=x onerror=alert(1)>", "\u202Eslrac\u202C", "José 🏗️", "Robert'); drop table clientes;--"
  })
  void hostile_names_are_kept_as_they_are(String nome) {
    RespostaDeTeste created = loja.admin().post(CLIENTES, carlos("nome", nome)).expect(201);
    assertThat(loja.admin().get(CLIENTES + "/" + created.text("id")).text("nome")).isEqualTo(nome);
  }

  @Test
  void texts_that_can_not_be_kept_are_refused_by_their_field() {
    for (String field : List.of("nome", "telefone", "endereco", "bairro", "cidade", "observacoes", "email", "estado",
        "cep", "documento")) {
      assertThat(loja.admin().post(CLIENTES, carlos(field, "a\u0000b")).expect(422).faults()).containsExactly(field);
      assertThat(loja.admin().post(CLIENTES, carlos(field, "x".repeat(10_000))).expect(422).faults())
          .containsExactly(field);
    }
  }

  @Test
  void customers_are_found_by_name_document_telephone_and_place() {
    String carlos = loja.admin().post(CLIENTES, carlos()).expect(201).text("id");
    loja.cliente("Tatiane Furtado");

    for (String typed : List.of("bitten car", "529982", "529.982.24", "(24) 99900", "pirai", "carlos@exam")) {
      assertThat(found(typed)).as(typed).containsExactly(carlos);
    }
    assertThat(found("bittencourt tatiane")).isEmpty();
    assertThat(found("a")).isEmpty();
  }

  private List<Object> found(String typed) {
    return loja.admin().get(CLIENTES + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).expect(200)
        .items("id");
  }

  @Test
  void a_list_is_walked_page_by_page_newest_first_without_the_inactive() {
    List<String> created = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      created.addFirst(loja.cliente("Cliente " + n));
    }
    loja.admin().delete(CLIENTES + "/" + created.remove(2)).expect(204);
    List<Object> walked = new ArrayList<>();
    String next = "";
    do {
      RespostaDeTeste page = loja.admin().get(CLIENTES + "?limit=2" + next).expect(200);
      walked.addAll(page.items("id"));
      next = page.value("next_cursor") == null ? "" : "&cursor=" + page.text("next_cursor");
    } while (!next.isEmpty());
    assertThat(walked).containsExactlyElementsOf(created);
    assertThat(loja.admin().get(CLIENTES + "?ativo=false").items()).hasSize(1);
  }

  @Test
  void an_edit_needs_the_version_read_and_the_audit_log_names_fields_and_no_values() {
    RespostaDeTeste created = loja.admin().post(CLIENTES, carlos()).expect(201);
    String path = CLIENTES + "/" + created.text("id");
    RespostaDeTeste edited = loja.admin().put(path, created.etag(), carlos("email", "novo@example.com")).expect(200);

    assertThat(edited.json()).containsEntry("email", "novo@example.com").containsEntry("versao", 2L);
    loja.admin().put(path, created.etag(), carlos()).expect(412);
    loja.admin().put(path, null, carlos()).expect(428);
    assertThat(loja.admin().get(path).text("email")).isEqualTo("novo@example.com");
    String detail = loja.read(session -> session
        .sql("""
            select cast(detail as text) as detail from platform.audit_log
            where tenant_id = :tenant and action = 'cliente.alterar'
            """)
        .bind("tenant", loja.id())
        .one(row -> row.text("detail")));
    assertThat(detail).isEqualTo("{\"campos\":[\"email\"]}");
  }

  @Test
  void an_edit_wakes_no_inactive_customer_and_they_are_found_by_their_new_words() {
    String path = CLIENTES + "/" + loja.admin().post(CLIENTES, carlos()).expect(201).text("id");
    loja.admin().delete(path).expect(204);
    assertThat(loja.admin().put(path, loja.admin().get(path).etag(), carlos("nome", "Otávio Prado")).expect(200).json())
        .containsEntry("ativo", false);
    assertThat(loja.admin().get(CLIENTES + "?ativo=todos&q=otavio").items()).hasSize(1);
    assertThat(loja.admin().get(CLIENTES + "?ativo=todos&q=bittencourt").items()).isEmpty();
  }

  @Test
  void a_repeated_call_with_one_key_registers_once_and_answers_the_same() {
    RespostaDeTeste first = loja.admin().post(CLIENTES, carlos(), "c-1").expect(201);
    assertThat(loja.admin().post(CLIENTES, carlos(), "c-1").expect(201).body()).isEqualTo(first.body());
    loja.admin().post(CLIENTES, carlos("nome", "Outro"), "c-1").expect(422);
  }

  @Test
  void a_seller_edits_the_customers_that_they_registered_and_sees_all() {
    PessoaDeTeste vendedora = loja.pessoa(Role.VENDEDOR);
    PessoaDeTeste colega = loja.pessoa(Role.VENDEDOR);
    RespostaDeTeste created = vendedora.post(CLIENTES, carlos()).expect(201);
    String path = CLIENTES + "/" + created.text("id");

    assertThat(colega.get(path).expect(200).body()).isEqualTo(created.body());
    assertThat(colega.put(path, created.etag(), carlos("nome", "Tomado")).expect(403).text("code"))
        .isEqualTo("sem_permissao");
    colega.delete(path).expect(403);
    RespostaDeTeste edited = vendedora.put(path, created.etag(), carlos("nome", "Carlos")).expect(200);
    loja.admin().put(path, edited.etag(), carlos("nome", "Carlos E.")).expect(200);
    vendedora.delete(path).expect(204);
    assertThat(loja.admin().get(path).json()).containsEntry("nome", "Carlos E.").containsEntry("ativo", false);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void the_counter_and_finance_see_customers_and_only_the_counter_registers_them(Role role) {
    String id = loja.cliente("Canário");
    PessoaDeTeste pessoa = loja.pessoa(role);
    boolean sees = List.of(Role.ADMIN, Role.VENDEDOR, Role.FINANCEIRO).contains(role);
    boolean registers = List.of(Role.ADMIN, Role.VENDEDOR).contains(role);

    pessoa.get(CLIENTES).expect(sees ? 200 : 403);
    pessoa.get(CLIENTES + "/" + id).expect(sees ? 200 : 403);
    pessoa.post(CLIENTES, carlos()).expect(registers ? 201 : 403);
    pessoa.put(CLIENTES + "/" + id, "\"1\"", carlos("documento", Documentos.cpf()))
        .expect(role == Role.ADMIN ? 200 : 403);
    pessoa.delete(CLIENTES + "/" + id).expect(role == Role.ADMIN ? 204 : 403);
  }

  @Test
  void a_customer_of_another_store_is_not_there() {
    String id = loja.cliente("Canário");
    outra.admin().get(CLIENTES + "/" + id).expect(404);
    outra.admin().put(CLIENTES + "/" + id, "\"1\"", carlos()).expect(404);
    outra.admin().delete(CLIENTES + "/" + id).expect(404);
    assertThat(outra.admin().get(CLIENTES + "?ativo=todos&q=canario").items()).isEmpty();
    loja.admin().get(CLIENTES + "/" + UUID.randomUUID()).expect(404);
    assertThat(loja.admin().get(CLIENTES + "/" + id).text("nome")).isEqualTo("Canário");
  }
}
