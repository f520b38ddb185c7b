package br.com.alicerce.app.process;

import br.com.alicerce.construction.pedidos.Motoristas;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.identity.users.Users;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.security.Role;
import java.util.UUID;

/** Tells the vertical who drives: people are identity's, orders are the vertical's, and only here do they meet. */
final class Drivers implements Motoristas {

  @Override
  public boolean has(Session session, UUID userId) {
    return Users.byId(session, userId).filter(User::active).filter(user -> user.roles().contains(Role.MOTORISTA)).isPresent();
  }
}
