package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.pedidos.Modalidade;
import br.com.alicerce.construction.pedidos.NovoPedido;
import br.com.alicerce.construction.pedidos.Pedido;
import br.com.alicerce.construction.pedidos.Pedidos;
import br.com.alicerce.construction.pedidos.PlacePedido;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Turns an approved quote into an order, exactly once however often it is asked: the quote's row is locked first, and
 * the database refuses a second order of one quote. What the customer accepted is copied as it stands; nothing is
 * reckoned again.
 */
public final class ConvertCotacao {

  private final OpenCotacao open;
  private final Pedidos pedidos;
  private final PlacePedido place;

  ConvertCotacao(OpenCotacao open, Pedidos pedidos, PlacePedido place) {
    this.open = open;
    this.pedidos = pedidos;
    this.place = place;
  }

  /**
   * The order; a shortage never stops it. Refused with {@code cotacao_nao_aprovada} from any status but approved and
   * converted.
   */
  public Outcome<Conversao> execute(Session session, Instant now, Caller caller, UUID id, Modalidade modalidade) {
    return open.allowed(session, now, new Autor.Equipe(caller), id, ComandoCotacao.CONVERTER)
        .then(cotacao -> switch (cotacao.status().on(ComandoCotacao.CONVERTER)) {
          case TransicaoCotacao.AlreadyConverted _ ->
              Outcome.done(new Conversao(pedidos.byCotacao(session, id).orElseThrow(), false));
          case TransicaoCotacao.Refused refused -> Outcome.refused(OpenCotacao.conflict(refused));
          case TransicaoCotacao.Next _ -> convert(session, now, caller, cotacao, modalidade);
        });
  }

  private Outcome<Conversao> convert(
      Session session, Instant now, Caller caller, Cotacao cotacao, Modalidade modalidade) {
    MoveCotacao.convert(session, now, cotacao.id());
    NovoPedido novo = new NovoPedido(Ids.at(now), cotacao.id(), cotacao.usuarioId(), modalidade, cotacao.venda());
    return place.execute(session, now, caller, novo, List.of(CotacaoEvents.converted(cotacao, novo.id())))
        .map(pedido -> audited(session, now, caller, cotacao, pedido));
  }

  private static Conversao audited(Session session, Instant now, Caller caller, Cotacao cotacao, Pedido pedido) {
    AuditLog.record(session, now, caller.userId(), "cotacao.converter", "cotacao", cotacao.id(),
        Map.of("pedido_id", pedido.id(), "pedido", pedido.numero()));
    return new Conversao(pedido, true);
  }
}
