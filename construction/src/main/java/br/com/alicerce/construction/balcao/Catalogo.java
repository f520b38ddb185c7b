package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.estoque.Estoque;
import br.com.alicerce.construction.estoque.Saldo;
import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.construction.produtos.Produtos;
import br.com.alicerce.platform.database.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The products that lines name, and what stands ready of them; read in two statements, however many there are. */
record Catalogo(Map<UUID, Produto> produtos, Map<UUID, Saldo> saldos) {

  static Catalogo of(Session session, List<LinhaDigitada> linhas) {
    Set<UUID> ids = linhas.stream().map(LinhaDigitada::produto).filter(Objects::nonNull).collect(Collectors.toSet());
    return ids.isEmpty()
        ? new Catalogo(Map.of(), Map.of())
        : new Catalogo(new Produtos().byIds(session, ids), new Estoque().byProdutos(session, ids));
  }

  Optional<Produto> produto(LinhaDigitada linha) {
    return Optional.ofNullable(linha.produto()).map(produtos::get);
  }

  BigDecimal disponivel(Produto produto) {
    Saldo saldo = saldos.get(produto.id());
    return saldo == null ? BigDecimal.ZERO : saldo.disponivel();
  }
}
