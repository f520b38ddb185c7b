package br.com.alicerce.identity.users;

import br.com.alicerce.platform.security.Role;

/** A role as a page shows it to the store's people. */
public final class RoleTitle {

  private RoleTitle() {}

  /** What the role is called. */
  public static String of(Role role) {
    return switch (role) {
      case ADMIN -> "Administração";
      case VENDEDOR -> "Vendas";
      case FINANCEIRO -> "Financeiro";
      case ESTOQUISTA -> "Estoque";
      case MOTORISTA -> "Entregas";
    };
  }

  /** What the role lets a person do. */
  public static String duties(Role role) {
    return switch (role) {
      case ADMIN -> "Faz tudo na loja, cuida da equipe e cancela pedidos.";
      case VENDEDOR -> "Cadastra clientes, faz orçamentos e pedidos próprios.";
      case FINANCEIRO -> "Aprova orçamentos, vê pedidos e relatórios.";
      case ESTOQUISTA -> "Separa pedidos, movimenta e conta o estoque.";
      case MOTORISTA -> "Vê e confirma as entregas que lhe cabem.";
    };
  }
}
