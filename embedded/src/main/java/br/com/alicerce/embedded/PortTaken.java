package br.com.alicerce.embedded;

/** The port a server was to listen on belongs to another program. */
public final class PortTaken extends ServerFailure {

  private static final long serialVersionUID = 1;

  PortTaken(String title, int port) {
    super("%s can't listen on 127.0.0.1: port %d is taken by another program".formatted(title, port));
  }
}
