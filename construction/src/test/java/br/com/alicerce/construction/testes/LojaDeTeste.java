package br.com.alicerce.construction.testes;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A store of one test. */
public final class LojaDeTeste {

  /**
   * An event as it lies in the outbox.
   *
   * @param type its wire name
   * @param payload its JSON
   */
  public record Evento(String type, Map<String, Object> payload) {}

  private final ServidorDeTeste servidor;
  private final UUID id;
  private final PessoaDeTeste admin;

  LojaDeTeste(ServidorDeTeste servidor, UUID id) {
    this.servidor = servidor;
    this.id = id;
    this.admin = pessoa(Role.ADMIN);
  }

  public UUID id() {
    return id;
  }

  /** What a host calls it. */
  public String slug() {
    return "loja-" + id.toString().substring(0, 8);
  }

  /** The store's owner, always the same one. */
  public PessoaDeTeste admin() {
    return admin;
  }

  /** A new person of the store with these roles. */
  public PessoaDeTeste pessoa(Role... roles) {
    UUID usuario = UUID.randomUUID();
    if (List.of(roles).contains(Role.MOTORISTA)) {
      servidor.addMotorista(usuario, id);
    }
    servidor.addNome(usuario, "Pessoa de teste");
    return new PessoaDeTeste(servidor, new Caller(usuario, id, slug(), "Pessoa de teste", Set.of(roles)));
  }

  /** Registers a product and answers its id. */
  public String produto(String nome, String unidade, String preco) {
    return admin.post("/api/v1/produtos", Map.of("nome", nome, "unidade", unidade, "preco_base", preco))
        .expect(201)
        .text("id");
  }

  /** Registers a customer with a CPF that no other call uses, and answers its id. */
  public String cliente(String nome) {
    return admin.post("/api/v1/clientes", Map.of("tipo", "PF", "nome", nome, "documento", Documentos.cpf()))
        .expect(201)
        .text("id");
  }

  /** Registers a building site of a customer and answers its id. */
  public String obra(String clienteId, String nome) {
    return admin.post("/api/v1/obras", Map.of("cliente_id", clienteId, "nome", nome)).expect(201).text("id");
  }

  /** Puts goods of a product on the shelf. */
  public void entrada(String produtoId, String quantidade) {
    admin.post("/api/v1/estoque/movimentos",
        Map.of("produto_id", produtoId, "tipo", "entrada", "quantidade", quantidade, "motivo", "estoque inicial"))
        .expect(201);
  }

  /** What a product's stock is now. */
  public RespostaDeTeste saldo(String produtoId) {
    return admin.get("/api/v1/estoque/" + produtoId).expect(200);
  }

  /** The store's events, in sequence. */
  public List<Evento> events() {
    return servidor.relay().unbound(session -> session
        .sql("select type, payload from eventing.event_outbox where tenant_id = :tenant order by seq")
        .bind("tenant", id)
        .list(row -> new Evento(row.text("type"), RespostaDeTeste.object(row.text("payload")))));
  }

  /** The store's events of one type, in sequence. */
  public List<Evento> events(String type) {
    return events().stream().filter(event -> event.type().equals(type)).toList();
  }

  /** Reads this store's rows as the vertical's role sees them. */
  public <T> T read(Function<Session, T> work) {
    return CurrentStore.call(id, () -> servidor.database().read(work));
  }

  /** Writes for this store in one transaction, as a use case does. */
  public <T> Outcome<T> write(Function<Session, Outcome<T>> work) {
    return CurrentStore.call(id, () -> servidor.database().write(work));
  }

  /** The actions in the store's audit log, oldest first. */
  public List<String> deeds() {
    return read(session ->
        session.sql("select action from platform.audit_log where tenant_id = :tenant order by at, id")
        .bind("tenant", id)
        .list(row -> row.text("action")));
  }
}
