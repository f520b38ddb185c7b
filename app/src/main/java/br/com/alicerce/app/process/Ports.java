package br.com.alicerce.app.process;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
    requireFree(http, "HTTP_PORT");
    requireFree(management, "MANAGEMENT_PORT");
  }

  private void requireFree(int port, String setting) {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (BindException taken) {
      throw new OperatorError("Port " + port + " is in use: stop what listens there, or set " + setting + " to another.", taken);
    } catch (IOException unusable) {
      throw new OperatorError("The address " + host + " can't be listened on: " + unusable.getMessage(), unusable);
    }
  }
}
