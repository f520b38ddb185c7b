package br.com.alicerce.construction;

import br.com.alicerce.construction.configuracao.ConfiguracaoPages;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.pages.MenuEntry;
import br.com.alicerce.platform.pages.ui.Icon;
import br.com.alicerce.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The vertical's places of the menu, each seen by those who have anything to do there. */
public final class Menu {

  private Menu() {}

  /** The places in the order of a day's work. */
  public static List<MenuEntry> entries() {
    return List.of(
        new MenuEntry("Painel", "/painel", Icon.DASHBOARD, "1", any(Permissao.COTACAO_VER)),
        new MenuEntry("Orçamentos", "/cotacoes", Icon.QUOTE, "2", any(Permissao.COTACAO_VER)),
        new MenuEntry(
            "Pedidos", "/pedidos", Icon.ORDER, "3", any(Permissao.PEDIDO_VER, Permissao.PEDIDO_VER_SEM_PRECOS)),
        new MenuEntry("Clientes", "/clientes", Icon.CUSTOMER, "4", any(Permissao.CLIENTE_VER)),
        new MenuEntry("Produtos", "/produtos", Icon.PRODUCT, "5", any(Permissao.PRODUTO_VER)),
        new MenuEntry("Estoque", "/estoque", Icon.STOCK, "6", any(Permissao.ESTOQUE_VER_DISPONIVEL)),
        new MenuEntry(
            "Configuração", ConfiguracaoPages.PATH, Icon.SETTINGS, null, any(Permissao.LOJA_ADMINISTRAR)));
  }

  private static Predicate<Caller> any(Permissao... permissoes) {
    return caller -> Arrays.stream(permissoes).anyMatch(p -> Permissoes.alcance(caller.roles(), p).any());
  }
}
