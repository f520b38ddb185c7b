package br.com.alicerce.app.process;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.embedded.FreePort;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Where a process listens.
 *
 * @param host the address to bind
 * @param http for browsers and programs
 * @param management for health and metrics
 */
public record Ports(String host, int http, int management) {

  /** The usual ports of these roles, unless {@code HTTP_PORT}, {@code MANAGEMENT_PORT} or {@code BIND_ADDRESS} say otherwise. */
  public static Ports of(Set<ProcessRole> roles, Configuration configuration, String usualHost) {
    int offset = roles.contains(ProcessRole.VERTICAL) ? 0 : roles.contains(ProcessRole.ENGINES) ? 1 : 2;
    return new Ports(
        configuration.text("BIND_ADDRESS").orElse(usualHost),
        configuration.port("HTTP_PORT", 8080 + offset),
        configuration.port("MANAGEMENT_PORT", 9080 + offset));
  }

  /** Says in one line which port is taken, before anything is started. */
  public void requireFree() {
    InetAddress address = address();
    if (http != 0) {
      FreePort.require(address, http, "HTTP_PORT");
    }
    if (management != 0) {
      FreePort.require(address, management, "MANAGEMENT_PORT");
    }
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new OperatorError("BIND_ADDRESS names no address of this machine: " + host, unknown);
    }
  }
}
