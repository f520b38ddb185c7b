package br.com.alicerce.app.embedded;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.embedded.Ports;
import java.net.InetAddress;

/** A port the operator has chosen, looked at before anything is started. */
public final class FreePort {

  private FreePort() {}

  /**
   * Returns if one can listen on it now.
   *
   * @param variable the setting that chooses the port
   * @throws OperatorError that names the port and the setting
   */
  public static void require(InetAddress address, int port, String variable) {
    if (!Ports.isFree(address, port)) {
      throw new OperatorError("port %d on %s is taken by another program: end that, or set %s to another port"
          .formatted(port, address.getHostAddress(), variable));
    }
  }
}
