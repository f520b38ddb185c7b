package br.com.alicerce.construction.permissoes;

/**
 * Something a person may do in the store; {@link Permissoes} says who and how far.
 *
 * <p>Where a role sees less of the same thing there is a permission for the lesser view:
 * {@link #PEDIDO_VER_SEM_PRECOS}, {@link #CLIENTE_VER_PARADA}, {@link #ESTOQUE_VER_DISPONIVEL}. A person sees what
 * either view reaches, in full where the full one does, so that a second role never takes anything away.
 */
public enum Permissao {
  COTACAO_CRIAR("Criar orçamento"),
  COTACAO_EDITAR("Editar orçamento em rascunho"),
  COTACAO_ENVIAR("Enviar orçamento"),
  /** Another price than the price list's, on a line of a quote. */
  COTACAO_PRECO_MANUAL("Digitar preço no orçamento"),
  COTACAO_REVALIDAR("Revalidar orçamento expirado"),
  COTACAO_APROVAR("Aprovar orçamento"),
  /** The customer's no, by themselves or written down for them. */
  COTACAO_RECUSAR("Registrar a recusa do orçamento"),
  /** The customer's link to a quote: giving it away and taking it back. */
  COTACAO_LINK("Dar ao cliente o link do orçamento"),
  COTACAO_VER("Ver orçamentos"),
  COTACAO_CANCELAR("Cancelar orçamento em rascunho ou enviado"),
  COTACAO_CANCELAR_APROVADA("Cancelar orçamento aprovado"),
  PEDIDO_CRIAR("Criar pedido"),
  /** The same on a sale without a quote, which nobody else sees before it is made. */
  PEDIDO_PRECO_MANUAL("Digitar preço na venda direta"),
  PEDIDO_CONVERTER("Converter orçamento em pedido"),
  PEDIDO_VER("Ver pedidos"),
  PEDIDO_VER_SEM_PRECOS("Ver itens e endereço do pedido, sem preços"),
  PEDIDO_PREPARAR("Colocar pedido em preparação"),
  PEDIDO_SAIR_PARA_ENTREGA("Sair com o pedido para entrega"),
  PEDIDO_ENTREGAR("Confirmar a entrega"),
  PEDIDO_RETIRAR("Entregar no balcão"),
  PEDIDO_CANCELAR("Cancelar pedido"),
  PEDIDO_ESTORNAR_STATUS("Voltar o pedido um passo"),
  PEDIDO_AGENDAR("Agendar a entrega e escolher o motorista"),
  /** The store's own note on an order. */
  PEDIDO_ANOTAR("Anotar no pedido"),
  /** Customers and their building sites. */
  CLIENTE_CRIAR("Cadastrar cliente e obra"),
  CLIENTE_EDITAR("Editar cliente e obra"),
  CLIENTE_VER("Ver clientes e obras"),
  CLIENTE_VER_PARADA("Ver nome e endereço da parada"),
  /** Create, edit, price and inactivate. */
  PRODUTO_EDITAR("Cadastrar produto e preço"),
  PRODUTO_VER("Ver produtos"),
  /** Balances, movements and alerts. */
  ESTOQUE_VER("Ver estoque e alertas"),
  ESTOQUE_VER_DISPONIVEL("Ver quanto há disponível"),
  ESTOQUE_MOVIMENTAR("Movimentar e contar estoque"),
  MOTORES_PARAMETROS("Ajustar prazo de reposição e estoque de segurança"),
  SUGESTOES_VER("Ver sugestões de venda"),
  /** Cost, margin and suppliers' prices. */
  CUSTO_VER("Ver custo, margem e preços de fornecedor"),
  FORNECEDOR_VER("Ver fornecedores"),
  FORNECEDOR_EDITAR("Cadastrar fornecedor e seus preços"),
  RELATORIOS("Ver e exportar relatórios"),
  /** Users, the store's settings and personal data. */
  LOJA_ADMINISTRAR("Administrar usuários, loja e dados pessoais");

  private final String rotulo;

  Permissao(String rotulo) {
    this.rotulo = rotulo;
  }

  /** The permission as a page shows it. */
  public String rotulo() {
    return rotulo;
  }
}
