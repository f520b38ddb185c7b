package br.com.alicerce.construction.permissoes;

import static br.com.alicerce.construction.permissoes.Alcance.ATRIBUIDOS;
import static br.com.alicerce.construction.permissoes.Alcance.NENHUM;
import static br.com.alicerce.construction.permissoes.Alcance.PROPRIO;
import static br.com.alicerce.construction.permissoes.Alcance.TODOS;

import br.com.alicerce.platform.security.Role;
import java.util.Set;

/** The one table of who may do what in the store, and of what a customer may do by link. What it does not grant is denied. */
public final class Permissoes {

  private Permissoes() {}

  /** How far a person with these roles reaches: the widest of them; nothing for nobody. */
  public static Alcance alcance(Set<Role> roles, Permissao permissao) {
    var row = row(permissao);
    return roles.stream().map(row::of).reduce(NENHUM, Alcance::or);
  }

  /** How far a customer reaches by the link to a quote: what is assigned to them is that one quote, and what became of it. */
  public static Alcance link(Permissao permissao) {
    return row(permissao).link();
  }

  private static Row row(Permissao permissao) {
    return switch (permissao) {
      //                                      admin  vendedor financeiro estoquista motorista
      case COTACAO_CRIAR             -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM);
      case COTACAO_EDITAR            -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM);
      case COTACAO_ENVIAR            -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM);
      case COTACAO_PRECO_MANUAL      -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM);
      case COTACAO_REVALIDAR         -> new Row(TODOS, PROPRIO, TODOS,   NENHUM,  NENHUM);
      case COTACAO_APROVAR           -> new Row(TODOS, NENHUM,  TODOS,   NENHUM,  NENHUM).link(ATRIBUIDOS);
      case COTACAO_RECUSAR           -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM).link(ATRIBUIDOS);
      case COTACAO_LINK              -> new Row(TODOS, PROPRIO, TODOS,   NENHUM,  NENHUM);
      case COTACAO_VER               -> new Row(TODOS, PROPRIO, TODOS,   NENHUM,  NENHUM).link(ATRIBUIDOS);
      case COTACAO_CANCELAR          -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM);
      case COTACAO_CANCELAR_APROVADA -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  NENHUM);
      case PEDIDO_CRIAR              -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM);
      case PEDIDO_PRECO_MANUAL       -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  NENHUM);
      case PEDIDO_CONVERTER          -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM);
      case PEDIDO_VER                -> new Row(TODOS, PROPRIO, TODOS,   NENHUM,  NENHUM).link(ATRIBUIDOS);
      case PEDIDO_VER_SEM_PRECOS     -> new Row(TODOS, NENHUM,  NENHUM,  TODOS,   ATRIBUIDOS);
      case PEDIDO_PREPARAR           -> new Row(TODOS, PROPRIO, NENHUM,  TODOS,   NENHUM);
      case PEDIDO_SAIR_PARA_ENTREGA  -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  ATRIBUIDOS);
      case PEDIDO_ENTREGAR           -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  ATRIBUIDOS);
      case PEDIDO_RETIRAR            -> new Row(TODOS, PROPRIO, NENHUM,  TODOS,   NENHUM);
      case PEDIDO_CANCELAR           -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  NENHUM);
      case PEDIDO_ESTORNAR_STATUS    -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  NENHUM);
      case PEDIDO_AGENDAR            -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  NENHUM);
      case PEDIDO_ANOTAR             -> new Row(TODOS, PROPRIO, NENHUM,  TODOS,   NENHUM);
      case CLIENTE_CRIAR             -> new Row(TODOS, TODOS,   NENHUM,  NENHUM,  NENHUM);
      case CLIENTE_EDITAR            -> new Row(TODOS, PROPRIO, NENHUM,  NENHUM,  NENHUM);
      case CLIENTE_VER               -> new Row(TODOS, TODOS,   TODOS,   NENHUM,  NENHUM);
      case CLIENTE_VER_PARADA        -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  ATRIBUIDOS);
      case PRODUTO_EDITAR            -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  NENHUM);
      case PRODUTO_VER               -> new Row(TODOS, TODOS,   TODOS,   TODOS,   NENHUM);
      case ESTOQUE_VER               -> new Row(TODOS, NENHUM,  NENHUM,  TODOS,   NENHUM);
      case ESTOQUE_VER_DISPONIVEL    -> new Row(TODOS, TODOS,   NENHUM,  TODOS,   NENHUM);
      case ESTOQUE_MOVIMENTAR        -> new Row(TODOS, NENHUM,  NENHUM,  TODOS,   NENHUM);
      case MOTORES_PARAMETROS        -> new Row(TODOS, NENHUM,  NENHUM,  TODOS,   NENHUM);
      case SUGESTOES_VER             -> new Row(TODOS, TODOS,   NENHUM,  NENHUM,  NENHUM);
      case CUSTO_VER                 -> new Row(TODOS, NENHUM,  TODOS,   NENHUM,  NENHUM);
      case FORNECEDOR_VER            -> new Row(TODOS, NENHUM,  TODOS,   TODOS,   NENHUM);
      case FORNECEDOR_EDITAR         -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  NENHUM);
      case RELATORIOS                -> new Row(TODOS, NENHUM,  TODOS,   NENHUM,  NENHUM);
      case LOJA_ADMINISTRAR          -> new Row(TODOS, NENHUM,  NENHUM,  NENHUM,  NENHUM);
    };
  }

  private record Row(
      Alcance admin, Alcance vendedor, Alcance financeiro, Alcance estoquista, Alcance motorista, Alcance link) {

    Row(Alcance admin, Alcance vendedor, Alcance financeiro, Alcance estoquista, Alcance motorista) {
      this(admin, vendedor, financeiro, estoquista, motorista, NENHUM);
    }

    Row link(Alcance byLink) {
      return new Row(admin, vendedor, financeiro, estoquista, motorista, byLink);
    }

    Alcance of(Role role) {
      return switch (role) {
        case ADMIN -> admin;
        case VENDEDOR -> vendedor;
        case FINANCEIRO -> financeiro;
        case ESTOQUISTA -> estoquista;
        case MOTORISTA -> motorista;
      };
    }
  }
}
