package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.cotacoes.ItemCotacao;
import br.com.alicerce.construction.cotacoes.Via;
import br.com.alicerce.construction.loja.DadosDaLoja;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.construction.pedidos.Pedido;
import br.com.alicerce.construction.pix.CobrancaPix;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Notice;
import br.com.alicerce.platform.pages.ui.Tone;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a quote what its customer is shown. */
final class RetratoOrcamento {

  private final Loja loja;
  private final LinkCases cases;

  RetratoOrcamento(Loja loja, LinkCases cases) {
    this.loja = loja;
    this.cases = cases;
  }

  OrcamentoView view(Session session, String path, Cotacao cotacao, OrcamentoView.@Nullable Resposta resposta) {
    EstadoLink estado = EstadoLink.of(cotacao);
    Optional<Pedido> pedido = estado == EstadoLink.CONVERTIDO
        ? cases.pedidos().pedidos().byCotacao(session, cotacao.id())
        : Optional.empty();
    return new OrcamentoView(
        path, paper(loja.dados(session)), cotacao.numero(), cotacao.revisao(), cotacao.clienteNome(), cotacao.obraNome(),
        "até " + day(cotacao.validaAte()), estado, notice(estado, cotacao),
        cotacao.itens().stream().map(RetratoOrcamento::item).toList(), cotacao.subtotal(), cotacao.descontoPercentual(),
        cotacao.descontoValor(), cotacao.total(), cotacao.observacoes(), pedido.map(RetratoOrcamento::order).orElse(null),
        pix(session, cotacao, pedido), cotacao.conteudo(), resposta);
  }

  private @Nullable CobrancaPix pix(Session session, Cotacao cotacao, Optional<Pedido> pedido) {
    return pedido.map(placed -> cases.pedidos().charge(session, placed))
        .orElseGet(() -> cases.cotacoes().charge(session, cotacao)).ifDone().orElse(null);
  }

  private static Notice notice(EstadoLink estado, Cotacao cotacao) {
    return switch (estado) {
      case ABERTO -> new Notice(Tone.INFO, "Esperando a sua resposta", "Confira os itens e aprove até " + day(cotacao.validaAte()) + ".",
          null);
      case RECUSADO -> new Notice(Tone.WARN, "Recusado em " + day(cotacao.rejeitadaEm()),
          "A loja já sabe. Se mudar de ideia, ainda dá para aprovar até " + day(cotacao.validaAte()) + ".", null);
      case EXPIRADO -> new Notice(Tone.WARN, "Orçamento expirado",
          "Valia até " + day(cotacao.validaAte()) + ". Fale com a loja para receber preços atualizados.", null);
      case APROVADO, CONVERTIDO -> new Notice(Tone.GOOD, "Aprovado em " + day(cotacao.aprovadaEm()) + approver(cotacao),
          estado == EstadoLink.APROVADO ? "A loja vai preparar o seu pedido." : "O orçamento virou pedido.", null);
      case SUBSTITUIDO -> new Notice(Tone.NEUTRAL, "Este orçamento foi substituído por uma nova versão",
          "Peça à loja o link da nova versão.", null);
      case CANCELADO -> new Notice(Tone.NEUTRAL, "Orçamento cancelado", "Fale com a loja se ainda precisar dos materiais.", null);
    };
  }

  private static String approver(Cotacao cotacao) {
    return cotacao.aprovadaVia() == Via.LINK ? " por " + cotacao.aprovadaNome() : ", como combinado com a loja";
  }

  private static String paper(DadosDaLoja dados) {
    String cnpj = dados.cnpj();
    return cnpj == null ? "" : "CNPJ " + Formats.document(cnpj);
  }

  private static OrcamentoView.Item item(ItemCotacao item) {
    return new OrcamentoView.Item(item.produtoNome(), item.embalagem(), item.observacoes(),
        Formats.quantity(item.quantidade(), item.unidade().simbolo()), item.precoUnitario(), item.descontoPercentual(), item.valorTotal());
  }

  private static OrcamentoView.Pedido order(Pedido pedido) {
    return new OrcamentoView.Pedido(pedido.numero(), pedido.status().rotulo());
  }

  private static String day(@Nullable Instant instant) {
    return Formats.date(Objects.requireNonNull(instant));
  }
}
