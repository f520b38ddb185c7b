package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.configuracao.Configuracoes;
import br.com.alicerce.construction.pedidos.PedidoCases;
import br.com.alicerce.construction.pix.CobrancaPix;
import br.com.alicerce.construction.vendas.ChargePix;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;

/** All that can be done with quotes, put together. */
public final class CotacaoCases {

  private final Cotacoes cotacoes = new Cotacoes();
  private final OpenCotacao open = new OpenCotacao(cotacoes);
  private final CreateCotacao create = new CreateCotacao();
  private final EditCotacao edit = new EditCotacao(open);
  private final SendCotacao send;
  private final RevalidateCotacao revalidate = new RevalidateCotacao(open);
  private final ApproveCotacao approve = new ApproveCotacao(open, revalidate);
  private final RejectCotacao reject = new RejectCotacao(open);
  private final CancelCotacao cancel = new CancelCotacao(open);
  private final ReviseCotacao revise = new ReviseCotacao(cotacoes, open);
  private final DuplicateCotacao duplicate = new DuplicateCotacao(open, create);
  private final ConvertCotacao convert;
  private final ChargePix charge;

  public CotacaoCases(PedidoCases pedidos, Configuracoes configuracoes) {
    this.send = new SendCotacao(cotacoes, open, configuracoes);
    this.convert = new ConvertCotacao(open, pedidos.pedidos(), pedidos.place());
    this.charge = new ChargePix(configuracoes);
  }

  /** The quote, when the caller sees it. */
  public Outcome<Cotacao> see(Session session, Instant now, Caller caller, UUID id) {
    return open.visible(session, now, caller, id);
  }

  /** The same for the customer, by link. */
  public Outcome<Cotacao> see(Session session, Instant now, Autor.PorLink cliente) {
    return open.visible(session, now, cliente, cliente.cotacaoId());
  }

  /** The quote, when the caller may edit it as it stands. */
  public Outcome<Cotacao> seeToEdit(Session session, Instant now, Caller caller, UUID id) {
    return open.possible(session, now, caller, id, ComandoCotacao.EDITAR);
  }

  /** The quote, locked until the transaction ends, when the caller may give the customer a link to it as it stands. */
  public Outcome<Cotacao> openForLink(Session session, Instant now, Caller caller, UUID id) {
    return open.execute(session, now, caller, id, ComandoCotacao.DAR_LINK);
  }

  /** The same whatever its status says: a link may always be taken back. */
  public Outcome<Cotacao> openToRevoke(Session session, Instant now, Caller caller, UUID id) {
    return open.allowed(session, now, new Autor.Equipe(caller), id, ComandoCotacao.DAR_LINK);
  }

  /** Holds the quote until the transaction ends, so that nobody else changes it or its links. */
  public void lock(Session session, UUID id) {
    cotacoes.lock(session, id);
  }

  /** What an approved quote is paid by, when the caller sees it; what became an order is paid by that. */
  public Outcome<CobrancaPix> charge(Session session, Instant now, Caller caller, UUID id) {
    return see(session, now, caller, id).then(cotacao -> charge(session, cotacao));
  }

  /** The same of a quote that was seen before. */
  public Outcome<CobrancaPix> charge(Session session, Cotacao cotacao) {
    return cotacao.status() == StatusCotacao.APROVADA
        ? charge.execute(session, cotacao.numero(), cotacao.total())
        : Outcome.refused(new Refusal.Conflict("cotacao_nao_aprovada",
            "Este orçamento " + cotacao.status().situacao() + ". Só orçamento aprovado tem Pix.", cotacao.status().word()));
  }

  /** The quotes themselves, for lists. */
  public Cotacoes cotacoes() {
    return cotacoes;
  }

  /** Begins a quote. */
  public CreateCotacao create() {
    return create;
  }

  /** Writes a draft anew. */
  public EditCotacao edit() {
    return edit;
  }

  /** Sends a draft to the customer. */
  public SendCotacao send() {
    return send;
  }

  /** Gives a sent quote a new validity. */
  public RevalidateCotacao revalidate() {
    return revalidate;
  }

  /** Accepts a sent quote on the customer's behalf. */
  public ApproveCotacao approve() {
    return approve;
  }

  /** Writes down that the customer declined. */
  public RejectCotacao reject() {
    return reject;
  }

  /** Ends a quote without an order. */
  public CancelCotacao cancel() {
    return cancel;
  }

  /** Begins a new revision of a sent quote. */
  public ReviseCotacao revise() {
    return revise;
  }

  /** Begins a new quote with what another one offers. */
  public DuplicateCotacao duplicate() {
    return duplicate;
  }

  /** Turns an approved quote into an order. */
  public ConvertCotacao convert() {
    return convert;
  }
}
