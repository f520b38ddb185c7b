package br.com.alicerce.construction.pedidos;

import br.com.alicerce.platform.database.Session;
import java.util.UUID;

/** Knows the drivers of the bound store. The people of a store are another module's. */
@FunctionalInterface
public interface Motoristas {

  /** Whether somebody with this id works in the bound store as a driver now. */
  boolean has(Session session, UUID usuarioId);
}
