package br.com.alicerce.construction.vendas;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what, written out as a table of answers. "own" is the seller who wrote the document, "other" a seller who
 * did not; the driver is "assigned" or not.
 */
class PermissoesDeVendasApiTest {

  private static final String PESSOAS = "admin, own, other, financeiro, estoquista, assigned, unassigned";

  private static ServidorDeTeste servidor;
  private static BalcaoDeTeste balcao;
  private static Map<String, PessoaDeTeste> pessoas;

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
    balcao = new BalcaoDeTeste(servidor);
    pessoas = Map.of("admin", balcao.admin(), "own", balcao.vendedor(), "other", balcao.loja().pessoa(Role.VENDEDOR),
        "financeiro", balcao.financeiro(), "estoquista", balcao.estoquista(), "assigned", balcao.motorista(),
        "unassigned", balcao.loja().pessoa(Role.MOTORISTA));
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @ParameterizedTest(name = "{0} a quote that is {1}")
  @CsvSource(textBlock = """
      # command,  status,    admin, own, other, financeiro, estoquista, assigned, unassigned
      create,     -,         201,   201, 201,   403,        403,        403,      403
      list,       -,         200,   200, 200,   200,        403,        403,      403
      painel,     -,         200,   200, 200,   200,        403,        403,      403
      read,       rascunho,  200,   200, 404,   200,        403,        403,      403
      edit,       rascunho,  200,   200, 404,   403,        403,        403,      403
      enviar,     rascunho,  200,   200, 404,   403,        403,        403,      403
      revalidar,  enviada,   200,   200, 404,   200,        403,        403,      403
      aprovar,    enviada,   200,   403, 403,   200,        403,        403,      403
      rejeitar,   enviada,   200,   200, 404,   403,        403,        403,      403
      revisar,    enviada,   201,   201, 404,   403,        403,        403,      403
      duplicar,   enviada,   201,   201, 404,   403,        403,        403,      403
      cancelar,   rascunho,  200,   200, 404,   403,        403,        403,      403
      cancelar,   enviada,   200,   200, 404,   403,        403,        403,      403
      cancelar,   aprovada,  200,   403, 404,   403,        403,        403,      403
      converter,  aprovada,  201,   201, 404,   403,        403,        403,      403
      """)
  void quotes(String command, String status, int admin, int own, int other, int financeiro, int estoquista,
      int assigned,
      int unassigned) {
    check(List.of(admin, own, other, financeiro, estoquista, assigned, unassigned),
        pessoa -> quote(pessoa, command, status));
  }

  @ParameterizedTest(name = "{0} an order that is {1}, {2}")
  @CsvSource(textBlock = """
      # command,     status,        modalidade, admin, own, other, financeiro, estoquista, assigned, unassigned
      create,        -,             -,          201,   201, 201,   403,        403,        403,      403
      list,          -,             -,          200,   200, 200,   200,        200,        200,      200
      read,          pendente,      entrega,    200,   200, 404,   200,        200,        200,      404
      em_preparacao, pendente,      entrega,    200,   200, 404,   403,        200,        403,      404
      saiu_entrega,  em_preparacao, entrega,    200,   403, 404,   403,        403,        200,      404
      entregue,      saiu_entrega,  entrega,    200,   403, 404,   403,        403,        200,      404
      entregue,      em_preparacao, retirada,   200,   200, 404,   403,        200,        404,      404
      cancelado,     pendente,      entrega,    200,   403, 404,   403,        403,        403,      404
      cancelar,      pendente,      entrega,    200,   403, 403,   403,        403,        403,      403
      estornar,      em_preparacao, entrega,    200,   403, 403,   403,        403,        403,      403
      motorista,     pendente,      entrega,    200,   403, 403,   403,        403,        403,      403
      agendamento,   pendente,      entrega,    200,   403, 403,   403,        403,        403,      403
      observacoes,   pendente,      entrega,    200,   200, 404,   403,        200,        403,      403
      """)
  void orders(String command, String status, String modalidade, int admin, int own, int other, int financeiro,
      int estoquista,
      int assigned, int unassigned) {
    check(List.of(admin, own, other, financeiro, estoquista, assigned, unassigned),
        pessoa -> order(pessoa, command, status, modalidade));
  }

  private interface Call {
    RespostaDeTeste by(PessoaDeTeste pessoa);
  }

  private static void check(List<Integer> expected, Call call) {
    String[] names = PESSOAS.split(", ");
    for (int i = 0; i < names.length; i++) {
      RespostaDeTeste answer = call.by(pessoas.get(names[i]));
      assertThat(answer.status()).as("%s: %s", names[i], answer.body()).isEqualTo(expected.get(i));
      if (answer.status() == 403) {
        assertThat(answer.json()).containsEntry("code", "sem_permissao");
      }
    }
  }

  private static RespostaDeTeste quote(PessoaDeTeste pessoa, String command, String status) {
    return switch (command) {
      case "create" -> pessoa.post(COTACOES, balcao.form());
      case "list" -> pessoa.get(COTACOES);
      case "painel" -> pessoa.get("/api/v1/painel");
      default -> {
        String path = COTACOES + "/" + balcao.cotacao(status);
        yield switch (command) {
          case "read" -> pessoa.get(path);
          case "edit" -> pessoa.put(path, "\"1\"", balcao.form());
          case "cancelar", "rejeitar" -> pessoa.post(path + "/" + command, Map.of("motivo", "teste"));
          default -> pessoa.post(path + "/" + command, Map.of());
        };
      }
    };
  }

  private static RespostaDeTeste order(PessoaDeTeste pessoa, String command, String status, String modalidade) {
    return switch (command) {
      case "create" ->
          pessoa.post(PEDIDOS, Map.of("cliente_id", balcao.cliente(), "itens", balcao.form().get("itens")));
      case "list" -> pessoa.get(PEDIDOS);
      default -> {
        String path = PEDIDOS + "/" + balcao.pedido(status, modalidade);
        yield switch (command) {
          case "read" -> pessoa.get(path);
          case "cancelar", "estornar" -> pessoa.post(path + "/" + command, Map.of("motivo", "teste"));
          case "agendamento" -> pessoa.post(path + "/agendamento", Map.of("agendado_para", "2026-12-01"));
          case "observacoes" -> pessoa.post(path + "/observacoes", Map.of("observacoes_internas", "teste"));
          case "motorista" -> pessoa.post(path + "/motorista", Map.of("motorista_id", balcao.motorista().id()));
          default -> pessoa.post(path + "/status", Map.of("status", command, "motivo", "teste"));
        };
      }
    };
  }

  @ParameterizedTest
  @CsvSource({"rascunho", "00000000-0000-7000-8000-000000000000", "xyz"})
  void an_id_that_is_not_here_is_not_found_by_who_may_do_this_at_all(String id) {
    for (PessoaDeTeste pessoa : List.of(balcao.admin(), balcao.vendedor(), balcao.financeiro())) {
      String other = id.length() == 36 ? UUID.randomUUID().toString() : id;
      pessoa.get(COTACOES + "/" + other).expect(404);
      pessoa.post(COTACOES + "/" + other + "/aprovar", Map.of()).expect(pessoa == balcao.vendedor() ? 403 : 404);
      pessoa.get(PEDIDOS + "/" + other).expect(404);
      pessoa.post(PEDIDOS + "/" + other + "/cancelar", Map.of("motivo", "teste")).expect(pessoa == balcao.admin() ? 404 : 403);
    }
  }
}
