package br.com.alicerce.app.demo;

import br.com.alicerce.construction.Construction;
import br.com.alicerce.construction.clientes.ClienteForm;
import br.com.alicerce.construction.configuracao.Configuracao;
import br.com.alicerce.construction.configuracao.ConfiguracaoForm;
import br.com.alicerce.construction.estoque.MovimentoForm;
import br.com.alicerce.construction.obras.ObraForm;
import br.com.alicerce.construction.produtos.ProdutoForm;
import br.com.alicerce.platform.database.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What the store has before its first day: what its owner has decided, goods on the shelf, customers and their building sites. */
final class DemoStage {

  private static final String OPENING = "Saldo de abertura";

  private final Construction construction;
  private final DemoPeople people;
  private final DemoData data;
  private final DemoIds ids;

  DemoStage(Construction construction, DemoPeople people, DemoData data, DemoIds ids) {
    this.construction = construction;
    this.people = people;
    this.data = data;
    this.ids = ids;
  }

  /** What the owner decides before the first day. The key leads to nobody: the name of its host can belong to none. */
  void decide(Session session, Instant at) {
    ConfiguracaoForm form = new ConfiguracaoForm(
        Configuracao.PADRAO.limiteDescontoVendedor(), Configuracao.PADRAO.limiteDescontoAdmin(),
        Configuracao.PADRAO.politicaEstoque().word(), "pix@casaforte.example", "Casa Forte Materiais", "Volta Redonda");
    construction.updateConfiguracao().execute(session, at, people.owner(), Configuracao.PADRAO.versao(), form).orThrow();
  }

  void addItem(Session session, Instant at, CatalogueItem item) {
    ProdutoForm form = new ProdutoForm(
        item.code(), item.name(), null, item.unit(), item.basePrice(), item.category(), item.brand(), item.ean(),
        item.boxArea(), item.barLength(), true, true);
    UUID id = construction.createProduto().execute(session, at, people.owner(), form).orThrow().id();
    ids.put(DemoIds.product(item.code()), id);
    if (item.openingStock().signum() > 0) {
      receive(session, at, id, item.openingStock(), OPENING);
    }
  }

  void addCustomer(Session session, Instant at, int index) {
    DemoCustomer customer = data.customers().get(index);
    ClienteForm form = new ClienteForm(
        customer.type(), customer.name(), customer.document(), customer.email(), customer.phone(), customer.street(),
        customer.district(), customer.city(), customer.state(), customer.postcode(), null, true);
    ids.put(DemoIds.customer(index), construction.createCliente().execute(session, at, people.owner(), form).orThrow().id());
  }

  void addSite(Session session, Instant at, int index) {
    DemoSite site = data.sites().get(index);
    UUID customer = ids.get(DemoIds.customer(data.customerOf(site)));
    ObraForm form = new ObraForm(
        customer, site.name(), site.street(), site.district(), site.city(), site.state(), site.postcode(), null, true);
    ids.put(DemoIds.site(index), construction.createObra().execute(session, at, people.owner(), form).orThrow().id());
  }

  void receive(Session session, Instant at, UUID product, BigDecimal quantity, String reason) {
    MovimentoForm form = new MovimentoForm(product, "entrada", quantity, reason);
    construction.registerMovimento().execute(session, at, people.stockKeeper(), form).orThrow();
  }
}
