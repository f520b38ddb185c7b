package br.com.alicerce.construction.produtos;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.security.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProdutoApiTest {

  private static final String PRODUTOS = "/api/v1/produtos";

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

  private static Map<String, Object> cimento() {
    return new HashMap<>(Map.of(
        "codigo", "CIM-001", "nome", "Cimento CP II-E-32 50 kg", "descricao", "Saco de 50 kg", "unidade", "SC",
        "preco_base", "39.90", "categoria", "Cimento e cal", "marca", "Votoran", "ean", "2141275954754"));
  }

  private static Map<String, Object> cimento(String field, Object value) {
    Map<String, Object> form = cimento();
    form.put(field, value);
    return form;
  }

  @Test
  void a_new_product_is_told_back_and_read_alike() {
    RespostaDeTeste created = loja.admin().post(PRODUTOS, cimento()).expect(201);

    assertThat(created.json())
        .containsAllEntriesOf(cimento())
        .containsEntry("ativo", true)
        .containsKeys("id", "created_at", "updated_at");
    RespostaDeTeste read = loja.admin().get(PRODUTOS + "/" + created.text("id")).expect(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.etag()).isEqualTo(created.etag()).isEqualTo("\"1\"");
    assertThat(loja.deeds()).containsExactly("produto.cadastrar");
  }

  @Test
  void a_new_product_has_its_stock_at_zero_and_is_told_to_the_engines() {
    String id = loja.produto("Areia média", "M3", "120");

    assertThat(loja.saldo(id).json())
        .containsEntry("fisico", "0.000").containsEntry("reservado", "0.000").containsEntry("disponivel", "0.000");
    assertThat(loja.events()).singleElement().satisfies(event -> {
      assertThat(event.type()).isEqualTo("product_changed");
      assertThat(event.payload())
          .containsEntry("product_id", id).containsEntry("name", "Areia média").containsEntry("unit", "M3")
          .containsEntry("base_price", "120.00").containsEntry("active", true);
    });
  }

  @Test
  void a_new_price_goes_into_the_history_and_other_changes_do_not() {
    RespostaDeTeste created = loja.admin().post(PRODUTOS, cimento()).expect(201);
    String path = PRODUTOS + "/" + created.text("id");

    RespostaDeTeste renamed = loja.admin().put(path, created.etag(), cimento("nome", "Cimento")).expect(200);
    assertThat(loja.events("product_price_changed")).isEmpty();
    RespostaDeTeste dearer = loja.admin().put(path, renamed.etag(), cimento("preco_base", 41.5)).expect(200);

    assertThat(dearer.json()).containsEntry("preco_base", "41.50").containsEntry("versao", 3L);
    assertThat(loja.admin().get(path + "/precos").expect(200).items()).singleElement().satisfies(change ->
        assertThat(change)
            .containsEntry("preco_anterior", "39.90").containsEntry("preco_novo", "41.50").containsEntry("variacao_percentual", "4.0")
            .containsEntry("usuario_id", loja.admin().id().toString()));
    assertThat(loja.events("product_price_changed")).singleElement().satisfies(event ->
        assertThat(event.payload()).containsEntry("old_price", "39.90").containsEntry("new_price", "41.50"));
    assertThat(loja.events("product_changed")).hasSize(3);
    assertThat(loja.deeds()).containsExactly("produto.cadastrar", "produto.alterar", "produto.alterar");
  }

  @Test
  void an_edit_of_what_somebody_else_changed_is_stale_and_one_without_version_is_refused() {
    RespostaDeTeste created = loja.admin().post(PRODUTOS, cimento()).expect(201);
    String path = PRODUTOS + "/" + created.text("id");
    loja.admin().put(path, created.etag(), cimento("marca", "CSN")).expect(200);

    loja.admin().put(path, created.etag(), cimento("marca", "Mauá")).expect(412);
    loja.admin().put(path, null, cimento("marca", "Mauá")).expect(428);

    assertThat(loja.admin().get(path).text("marca")).isEqualTo("CSN");
  }

  @Test
  void an_inactive_product_leaves_the_list_and_stays_readable() {
    String id = loja.produto("Cal hidratada", "SC", "18.90");
    loja.admin().delete(PRODUTOS + "/" + id).expect(204);
    loja.admin().delete(PRODUTOS + "/" + id).expect(204);

    assertThat(loja.admin().get(PRODUTOS + "/" + id).expect(200).value("ativo")).isEqualTo(false);
    assertThat(loja.admin().get(PRODUTOS).items()).isEmpty();
    assertThat(loja.admin().get(PRODUTOS + "?ativo=false").items("id")).containsExactly(id);
    assertThat(loja.admin().get(PRODUTOS + "?ativo=todos").items("id")).containsExactly(id);
    assertThat(loja.admin().get(PRODUTOS + "?ativo=talvez").expect(422).faults()).containsExactly("ativo");
    assertThat(loja.events("product_changed")).as("registered, inactivated once").hasSize(2);
    assertThat(loja.deeds()).containsExactly("produto.cadastrar", "produto.inativar");
  }

  @Test
  void an_edit_can_make_a_product_active_again() {
    String id = loja.produto("Cal hidratada", "SC", "18.90");
    loja.admin().delete(PRODUTOS + "/" + id).expect(204);
    Map<String, Object> form = Map.of("nome", "Cal hidratada", "unidade", "SC", "preco_base", "18.90", "ativo", true);

    String etag = loja.admin().get(PRODUTOS + "/" + id).etag();
    assertThat(loja.admin().put(PRODUTOS + "/" + id, etag, form).expect(200).value("ativo")).isEqualTo(true);
  }

  @Test
  void a_code_belongs_to_one_product_of_a_store() {
    loja.admin().post(PRODUTOS, cimento()).expect(201);
    assertThat(loja.admin().post(PRODUTOS, cimento()).expect(409).text("code")).isEqualTo("codigo_ja_cadastrado");

    RespostaDeTeste other = loja.admin().post(PRODUTOS, cimento("codigo", "CIM-002")).expect(201);
    assertThat(loja.admin().put(PRODUTOS + "/" + other.text("id"), other.etag(), cimento()).expect(409).text("code"))
        .isEqualTo("codigo_ja_cadastrado");
    outra.admin().post(PRODUTOS, cimento()).expect(201);
    loja.produto("Sem código", "UN", "1");
    loja.produto("Também sem código", "UN", "1");
  }

  @Test
  void products_are_found_by_beginnings_of_words_without_accents() {
    String cimento = loja.admin().post(PRODUTOS, cimento()).expect(201).text("id");
    String telha = loja.produto("Telha cerâmica Portuguesa", "UN", "2.10");

    assertThat(found("cim vot")).containsExactly(cimento);
    assertThat(found("50KG")).as("written '50 kg'").containsExactly(cimento);
    assertThat(found("cim-001")).containsExactly(cimento);
    assertThat(found("21412759")).containsExactly(cimento);
    assertThat(found("CERAMICA port")).containsExactly(telha);
    assertThat(found("cerâmica")).containsExactly(telha);
    assertThat(found("ortuguesa")).as("a word's middle finds nothing").isEmpty();
    assertThat(found("cim portuguesa")).as("every word must be found").isEmpty();
    assertThat(found("' | !&:*()<-> \\ %27")).as("nothing that is a word").isEmpty();
    assertThat(found(" ")).hasSize(2);
    assertThat(loja.admin().get(PRODUTOS + "?q=" + "x".repeat(201)).expect(422).faults()).containsExactly("q");
  }

  private List<Object> found(String typed) {
    String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return loja.admin().get(PRODUTOS + "?q=" + q).expect(200).items("id");
  }

  @Test
  void a_list_is_walked_page_by_page_newest_first() {
    List<String> created = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      created.addFirst(loja.produto("Prego " + n, "KG", "20"));
    }
    List<Object> walked = new ArrayList<>();
    String next = "";
    do {
      RespostaDeTeste page = loja.admin().get(PRODUTOS + "?q=prego&limit=2" + next).expect(200);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      walked.addAll(page.items("id"));
      next = page.value("next_cursor") == null ? "" : "&cursor=" + page.text("next_cursor");
    } while (!next.isEmpty());

    assertThat(walked).containsExactlyElementsOf(created);
    loja.admin().get(PRODUTOS + "?limit=0").expect(422);
    loja.admin().get(PRODUTOS + "?cursor=xyz").expect(422);
  }

  @Test
  void a_repeated_call_with_one_key_registers_once_and_answers_the_same() {
    RespostaDeTeste first = loja.admin().post(PRODUTOS, cimento(), "chave-1").expect(201);
    RespostaDeTeste again = loja.admin().post(PRODUTOS, cimento(), "chave-1").expect(201);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(loja.admin().get(PRODUTOS).items()).hasSize(1);
    loja.admin().post(PRODUTOS, cimento("nome", "Outro"), "chave-1").expect(422);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Map<String, Object> form = cimento();
    form.put("nome", " ");
    form.put("unidade", "BALDE");
    form.put("preco_base", "-1");
    form.put("ean", "78A");
    form.put("categoria", "x".repeat(101));

    assertThat(loja.admin().post(PRODUTOS, form).expect(422).faults())
        .containsExactlyInAnyOrder("nome", "unidade", "preco_base", "ean", "categoria");
    assertThat(loja.admin().post(PRODUTOS, Map.of()).expect(422).faults())
        .containsExactlyInAnyOrder("nome", "unidade", "preco_base");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.01", "0.001", "39.905", "100000000", "100000000.00"})
  void a_price_out_of_range_is_refused(String preco) {
    assertThat(loja.admin().post(PRODUTOS, cimento("preco_base", preco)).expect(422).faults())
        .containsExactly("preco_base");
  }

  @Test
  void an_unknown_field_and_one_of_a_wrong_type_are_named() {
    assertThat(loja.admin().post(PRODUTOS, cimento("estoque", 10)).expect(422).faults()).containsExactly("estoque");
    assertThat(loja.admin().post(PRODUTOS, cimento("preco_base", "muito")).expect(422).faults())
        .containsExactly("preco_base");
    assertThat(loja.admin().post(PRODUTOS, cimento("nome", List.of("x"))).expect(422).faults()).containsExactly("nome");
    for (String body : List.of("null", "[]", "\"x\"", "1", "{", "")) {
      assertThat(loja.admin().postRaw(PRODUTOS, body).status()).as(body).isIn(400, 422);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<script>alert(1)</script>", "\u202Eotnemic\u202C", "Tijolo 🧱👷🏽‍♀️", "'; drop table produtos; --", "${7*7}{{7*7}}",
    "ẞßſı İ"
  })
  void hostile_names_are_kept_as_they_are(String nome) {
    RespostaDeTeste created = loja.admin().post(PRODUTOS, cimento("nome", nome)).expect(201);
    assertThat(loja.admin().get(PRODUTOS + "/" + created.text("id")).text("nome")).isEqualTo(nome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "\uD800"})
  void names_that_can_not_be_kept_are_refused_by_their_field(String nome) {
    String json = Json.jsonb().toJson(cimento("nome", "@")).replace("@", escaped(nome));
    assertThat(loja.admin().postRaw(PRODUTOS, json).expect(422).faults()).containsExactly("nome");
    assertThat(loja.admin().post(PRODUTOS, cimento("nome", "x".repeat(10_000))).expect(422).faults())
        .containsExactly("nome");
  }

  private static String escaped(String text) {
    StringBuilder json = new StringBuilder();
    text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
    return json.toString();
  }

  @Test
  void a_product_of_another_store_is_not_there() {
    String id = loja.produto("Canário", "UN", "9");

    outra.admin().get(PRODUTOS + "/" + id).expect(404);
    outra.admin().put(PRODUTOS + "/" + id, "\"1\"", cimento()).expect(404);
    outra.admin().delete(PRODUTOS + "/" + id).expect(404);
    outra.admin().get(PRODUTOS + "/" + id + "/precos").expect(404);
    assertThat(outra.admin().get(PRODUTOS + "?q=canario&ativo=todos").items()).isEmpty();
    loja.admin().get(PRODUTOS + "/" + UUID.randomUUID()).expect(404);
    loja.admin().get(PRODUTOS + "/nada").expect(404);
    assertThat(loja.admin().get(PRODUTOS + "/" + id).text("nome")).isEqualTo("Canário");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void only_the_owner_changes_products_and_the_driver_does_not_even_see_them(Role role) {
    String id = loja.produto("Brita 1", "M3", "110");
    var pessoa = loja.pessoa(role);

    pessoa.post(PRODUTOS, cimento()).expect(403);
    pessoa.put(PRODUTOS + "/" + id, "\"1\"", cimento()).expect(403);
    pessoa.delete(PRODUTOS + "/" + id).expect(403);
    int reading = role == Role.MOTORISTA ? 403 : 200;
    pessoa.get(PRODUTOS).expect(reading);
    pessoa.get(PRODUTOS + "/" + id).expect(reading);
    pessoa.get(PRODUTOS + "/" + id + "/precos").expect(reading);
  }
}
