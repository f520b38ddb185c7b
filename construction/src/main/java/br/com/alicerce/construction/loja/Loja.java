package br.com.alicerce.construction.loja;

import br.com.alicerce.platform.database.Session;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows stores and their people. Both are another module's. */
public interface Loja {

  /** The store that the slug of a host names; empty when there is none, or it was switched off. No store need be bound. */
  Optional<UUID> aberta(Session session, String slug);

  /** The bound store as it signs its papers. */
  DadosDaLoja dados(Session session);

  /** What people of the store are called, the switched off ones too; an id that is nobody's is left out. */
  Map<UUID, String> nomes(Session session, Collection<UUID> usuarios);

  /** Those who may be given an order to drive now, by name. */
  List<Motorista> motoristas(Session session);

  /** Somebody who drives for the store. */
  record Motorista(UUID id, String nome) {}
}
