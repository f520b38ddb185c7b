package br.com.alicerce.construction.testes;

import br.com.alicerce.platform.security.Role;
import java.util.List;
import java.util.Map;

/**
 * A store with all it takes to sell: a person of each role, a customer with a site, cement and sand on the shelf.
 * Brings documents to the status that a test begins with.
 */
public final class BalcaoDeTeste {

  public static final String COTACOES = "/api/v1/cotacoes";
  public static final String PEDIDOS = "/api/v1/pedidos";

  private final LojaDeTeste loja;
  private final PessoaDeTeste vendedor;
  private final PessoaDeTeste financeiro;
  private final PessoaDeTeste estoquista;
  private final PessoaDeTeste motorista;
  private final String cliente;
  private final String obra;
  private final String cimento;
  private final String areia;

  public BalcaoDeTeste(ServidorDeTeste servidor) {
    this.loja = servidor.loja();
    this.vendedor = loja.pessoa(Role.VENDEDOR);
    this.financeiro = loja.pessoa(Role.FINANCEIRO);
    this.estoquista = loja.pessoa(Role.ESTOQUISTA);
    this.motorista = loja.pessoa(Role.MOTORISTA);
    this.cliente = cliente("Construtora Alvorada");
    this.obra = obra(cliente, "Residencial das Acácias");
    this.cimento = loja.produto("Cimento CP II 50 kg", "SC", "39.90");
    this.areia = loja.produto("Areia média", "M3", "180.00");
    loja.entrada(cimento, "1000");
    loja.entrada(areia, "100");
  }

  public LojaDeTeste loja() {
    return loja;
  }

  public PessoaDeTeste admin() {
    return loja.admin();
  }

  /** The seller of every document here. */
  public PessoaDeTeste vendedor() {
    return vendedor;
  }

  public PessoaDeTeste financeiro() {
    return financeiro;
  }

  public PessoaDeTeste estoquista() {
    return estoquista;
  }

  public PessoaDeTeste motorista() {
    return motorista;
  }

  public String cliente() {
    return cliente;
  }

  public String obra() {
    return obra;
  }

  /** Sold in whole bags, R$ 39,90. */
  public String cimento() {
    return cimento;
  }

  /** Sold by the cubic metre, R$ 180,00. */
  public String areia() {
    return areia;
  }

  /** A quote of 10 bags at 5 % off and 2.5 m³, 3 % off the whole: R$ 804,18. */
  public Map<String, Object> form() {
    return Map.of(
        "cliente_id", cliente,
        "obra_id", obra,
        "desconto_percentual", "3",
        "itens", List.of(
            Map.of("produto_id", cimento, "quantidade", "10", "desconto_percentual", "5"),
            Map.of("produto_id", areia, "quantidade", "2.5")));
  }

  public RespostaDeTeste rascunho() {
    return vendedor.post(COTACOES, form()).expect(201);
  }

  public RespostaDeTeste enviada() {
    return vendedor.post(COTACOES + "/" + rascunho().text("id") + "/enviar", Map.of()).expect(200);
  }

  public RespostaDeTeste aprovada() {
    return financeiro.post(COTACOES + "/" + enviada().text("id") + "/aprovar", Map.of()).expect(200);
  }

  /** A new link to a quote, given by the seller; answers its path. */
  public String link(String id) {
    return LinkDeTeste.of(vendedor.post(COTACOES + "/" + id + "/link", Map.of()).expect(201)).path();
  }

  /** A quote in this status; answers its id. */
  public String cotacao(String status) {
    String id = switch (status) {
      case "rascunho", "cancelada" -> rascunho().text("id");
      case "enviada" -> enviada().text("id");
      case "aprovada", "convertida" -> aprovada().text("id");
      default -> throw new IllegalArgumentException(status);
    };
    if (status.equals("cancelada")) {
      vendedor.post(COTACOES + "/" + id + "/cancelar", Map.of()).expect(200);
    }
    if (status.equals("convertida")) {
      vendedor.post(COTACOES + "/" + id + "/converter", Map.of()).expect(201);
    }
    return id;
  }

  /** A pending order of the same lines. */
  public RespostaDeTeste pendente(String modalidade) {
    return vendedor.post(PEDIDOS, Map.of(
        "cliente_id", cliente,
        "obra_id", obra,
        "modalidade", modalidade,
        "desconto_percentual", "3",
        "itens", form().get("itens"))).expect(201);
  }

  /** An order in this status, assigned to the driver when it is for delivery; answers its id. */
  public String pedido(String status, String modalidade) {
    String id = pendente(modalidade).text("id");
    if (modalidade.equals("entrega")) {
      admin().post(PEDIDOS + "/" + id + "/motorista", Map.of("motorista_id", motorista.id())).expect(200);
    }
    List<String> way = switch (status) {
      case "pendente" -> List.of();
      case "em_preparacao" -> List.of("em_preparacao");
      case "saiu_entrega" -> List.of("em_preparacao", "saiu_entrega");
      case "entregue" -> modalidade.equals("entrega")
          ? List.of("em_preparacao", "saiu_entrega", "entregue")
          : List.of("em_preparacao", "entregue");
      case "cancelado" -> List.of("cancelado");
      default -> throw new IllegalArgumentException(status);
    };
    way.forEach(step -> status(id, step).expect(200));
    return id;
  }

  /** The owner wishes for a status. */
  public RespostaDeTeste status(String pedidoId, String status) {
    return admin().post(PEDIDOS + "/" + pedidoId + "/status", Map.of("status", status, "motivo", "teste"));
  }

  /** A new customer. */
  public String cliente(String nome) {
    return loja.cliente(nome);
  }

  /** A new site of a customer, with an address. */
  public String obra(String clienteId, String nome) {
    return admin()
        .post("/api/v1/obras", Map.of("cliente_id", clienteId, "nome", nome, "endereco", "Av. das Acácias, 500",
        "bairro", "Umarizal", "cidade", "Belém", "estado", "PA", "cep", "66050000")).expect(201).text("id");
  }
}
