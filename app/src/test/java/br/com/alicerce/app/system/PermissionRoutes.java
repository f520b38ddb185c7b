package br.com.alicerce.app.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which routes each row of the {@link PermissionTable} speaks of. The braces of a path say what stands there when it is asked: a draft
 * of the seller's, an order that left with the driver. Behind it stand a field of the body, {@code name=value}, and the status of a good
 * answer where it is not the one that the document tells, or a page's: 200 for what is looked at, 303 for what was done.
 */
final class PermissionRoutes {

  private static final String ROUTES = """
      cotação create/edit draft/send
        POST   /api/v1/cotacoes
        PUT    /api/v1/cotacoes/{rascunho}
        POST   /api/v1/cotacoes/{rascunho}/enviar
        POST   /api/v1/cotacoes/{enviada}/rejeitar
        POST   /api/v1/cotacoes/{enviada}/revisar
        POST   /api/v1/cotacoes/{enviada}/duplicar
        POST   /api/v1/cotacoes/{enviada}/cancelar
        GET    /cotacoes/nova
        POST   /cotacoes
        POST   /cotacoes/calculo 200
        GET    /cotacoes/{rascunho}/editar
        POST   /cotacoes/{rascunho}
        POST   /cotacoes/{rascunho}/enviar
        POST   /cotacoes/{enviada}/rejeitar
        POST   /cotacoes/{enviada}/revisar
        POST   /cotacoes/{enviada}/duplicar
        POST   /cotacoes/{enviada}/cancelar
      link para o cliente
        POST   /api/v1/cotacoes/{enviada}/link
        DELETE /api/v1/cotacoes/{enviada}/link
        POST   /cotacoes/{enviada}/link 200
        POST   /cotacoes/{enviada}/link/revogar
      cotação approve
        POST   /api/v1/cotacoes/{enviada}/aprovar
        POST   /cotacoes/{enviada}/aprovar
      revalidar
        POST   /api/v1/cotacoes/{enviada}/revalidar
        GET    /cotacoes/{enviada}/revalidar 409
        POST   /cotacoes/{enviada}/revalidar
      view all / own cotações
        GET    /api/v1/cotacoes
        GET    /api/v1/cotacoes/{rascunho}
        GET    /api/v1/cotacoes/{aprovada}/pix
        GET    /api/v1/painel
        GET    /cotacoes
        GET    /cotacoes/{rascunho}
        GET    /painel
      pedido create / convert
        POST   /api/v1/pedidos
        POST   /api/v1/cotacoes/{aprovada}/converter
        GET    /pedidos/novo
        POST   /pedidos/novo
        POST   /cotacoes/{aprovada}/converter
      view all / own pedidos
        GET    /api/v1/pedidos/{pendente}/pix
      view all / own pedidos, less
        GET    /api/v1/pedidos
        GET    /api/v1/pedidos/{pendente}
        GET    /pedidos
        GET    /pedidos/{pendente}
      → em_preparacao
        POST   /api/v1/pedidos/{pendente}/status status=em_preparacao
        POST   /pedidos/{pendente}/status status=em_preparacao
      → saiu_entrega / chegou
        POST   /api/v1/pedidos/{em_preparacao}/status status=saiu_entrega
        POST   /pedidos/{em_preparacao}/status status=saiu_entrega
      → entregue
        POST   /api/v1/pedidos/{saiu_entrega}/status status=entregue
        POST   /pedidos/{saiu_entrega}/status status=entregue
      retirada
        POST   /api/v1/pedidos/{retirada}/status status=entregue
        POST   /pedidos/{retirada}/status status=entregue
      cancel pedido
        POST   /api/v1/pedidos/{pendente}/cancelar
        POST   /api/v1/pedidos/{pendente}/status status=cancelado
        POST   /pedidos/{pendente}/cancelar
      estornar_status
        POST   /api/v1/pedidos/{em_preparacao}/estornar
        POST   /pedidos/{em_preparacao}/estornar
      motorista, agendamento
        POST   /api/v1/pedidos/{pendente}/motorista
        POST   /api/v1/pedidos/{pendente}/agendamento agendado_para=2030-12-02
        POST   /pedidos/{pendente}/motorista
        POST   /pedidos/{pendente}/agendamento agendado_para=2030-12-02
      observações internas
        POST   /api/v1/pedidos/{pendente}/observacoes
        POST   /pedidos/{pendente}/observacoes
      cliente create / edit, 1
        POST   /api/v1/clientes
        POST   /api/v1/obras
        GET    /clientes/novo
        POST   /clientes
        GET    /clientes/{any_cliente}/obras/nova
        POST   /clientes/{any_cliente}/obras
      cliente create / edit, 2
        PUT    /api/v1/clientes/{cliente}
        DELETE /api/v1/clientes/{cliente}
        PUT    /api/v1/obras/{obra}
        DELETE /api/v1/obras/{obra}
        GET    /clientes/{cliente}/editar
        POST   /clientes/{cliente}
        POST   /clientes/{cliente}/inativar
        GET    /obras/{obra}/editar
        POST   /obras/{obra}
        POST   /obras/{obra}/inativar
      cliente view
        GET    /api/v1/clientes
        GET    /api/v1/clientes/{any_cliente}
        GET    /api/v1/obras
        GET    /api/v1/obras/{any_obra}
        GET    /clientes
        GET    /clientes/{any_cliente}
        GET    /clientes/opcoes
        GET    /obras/{any_obra} 303
        GET    /obras/opcoes
      produto create/edit/price
        POST   /api/v1/produtos
        PUT    /api/v1/produtos/{produto}
        DELETE /api/v1/produtos/{produto}
        GET    /produtos/novo
        POST   /produtos
        GET    /produtos/{produto}/editar
        POST   /produtos/{produto}
        POST   /produtos/{produto}/preco
        POST   /produtos/{produto}/inativar
      produto view
        GET    /api/v1/produtos
        GET    /api/v1/produtos/{produto}
        GET    /api/v1/produtos/{produto}/precos
        GET    /produtos
        GET    /produtos/{produto}
      estoque view/update/alerts, less
        GET    /api/v1/estoque
        GET    /api/v1/estoque/{produto}
        GET    /estoque
        GET    /produtos/opcoes
      estoque view/update/alerts
        GET    /api/v1/estoque/movimentos
        POST   /api/v1/estoque/movimentos tipo=entrada
        GET    /estoque/movimentos
        GET    /estoque/movimentos/novo
        POST   /estoque/movimentos tipo=entrada
        GET    /api/v1/insights/stock/alerts
        GET    /api/v1/insights/stock/replenishment
        GET    /api/v1/insights/stock/abc
        GET    /api/v1/insights/stock/{known_produto}
        GET    /api/v1/insights/stock/summary
        GET    /api/v1/insights/fragments/stock-alerts
        GET    /api/v1/insights/fragments/stock-summary
      sales suggestions
        GET    /api/v1/insights/sales/suggestions?product_id={known_produto}
        GET    /api/v1/insights/sales/bundles
        GET    /api/v1/insights/sales/substitutes/{known_produto}
        GET    /api/v1/insights/sales/customers/{known_cliente}
        GET    /api/v1/insights/fragments/sales/suggestions?product_id={known_produto}
      users, store config, LGPD
        GET    /api/v1/users
        POST   /api/v1/users
        GET    /api/v1/users/{user}
        PUT    /api/v1/users/{user}
        GET    /api/v1/configuracao
        PUT    /api/v1/configuracao
        GET    /configuracao
        POST   /configuracao
        GET    /equipe
        GET    /equipe/novo
        POST   /equipe
        GET    /equipe/{user}
        POST   /equipe/{user}
        POST   /equipe/{user}/desativar
      oneself
        GET    /auth/me
        POST   /auth/password
        GET    /minha-senha
        POST   /sair
        POST   /minha-senha 422
        GET    / 303
      engine params (lead, safety)
        GET    /api/v1/parametros
        PUT    /api/v1/parametros
        GET    /api/v1/parametros/produtos/{produto}
        PUT    /api/v1/parametros/produtos/{produto}
        GET    /parametros
        POST   /parametros
        GET    /parametros/produtos/{produto}
        POST   /parametros/produtos/{produto}
      cost, margin, supplier prices
      reports / export
      """;

  /**
   * One question.
   *
   * @param part and {@code less} as {@link PermissionTable#reach} takes them
   * @param path with what stands there in braces, and its query
   * @param field a field of the body, {@code name=value}; empty for none
   * @param status of a good answer, where it is told here; empty for the usual one
   */
  record Ask(String row, int part, boolean less, String verb, String path, String field, Optional<Integer> status) {

    /** The route that answers. */
    String route() {
      return verb + " " + PageRoutes.bare(path).replaceFirst("\\?.*", "");
    }

    boolean isPage() {
      return !path.startsWith("/api/") && !path.startsWith("/auth/");
    }

    /** Whether it is about something that is somebody's: a seller's own, or assigned to a driver. */
    boolean isSomebodys() {
      return path.matches(".*\\{(rascunho|enviada|aprovada|pendente|em_preparacao|saiu_entrega|retirada|cliente|obra)}.*");
    }

    @Override
    public String toString() {
      return verb + " " + path + " " + field;
    }
  }

  private PermissionRoutes() {}

  /** The rows that are spoken of. */
  static List<String> rows() {
    return ROUTES.lines().filter(line -> !line.startsWith(" ")).map(line -> line.replaceFirst(", (less|[12])$", "")).distinct().toList();
  }

  static List<Ask> asks() {
    List<Ask> asks = new ArrayList<>();
    String row = "";
    for (String line : ROUTES.lines().toList()) {
      if (line.startsWith(" ")) {
        String[] words = line.strip().split(" +");
        int part = row.endsWith(", 1") ? 1 : row.endsWith(", 2") ? 2 : 0;
        asks.add(new Ask(row.replaceFirst(", (less|[12])$", ""), part, row.endsWith(", less"), words[0], words[1],
            Arrays.stream(words).skip(2).filter(word -> word.contains("=")).findFirst().orElse(""),
            Arrays.stream(words).skip(2).filter(word -> word.matches("\\d{3}")).findFirst().map(Integer::valueOf)));
      } else {
        row = line;
      }
    }
    return asks;
  }
}
