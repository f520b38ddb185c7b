package br.com.alicerce.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address. */
public final class Ports {

  /** Below the range the kernel hands out to outgoing connections, so a kept port is not lost to one of them. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 200;

  private Ports() {}

  /** A port that nobody listens on at this moment. */
  public static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new ServerFailure("no free port found on 127.0.0.1 between " + LOWEST + " and " + HIGHEST);
  }

  /** Whether one could listen on this port of 127.0.0.1 now. */
  public static boolean isFree(int port) {
    return isFree(InetAddress.getLoopbackAddress(), port);
  }

  /** Whether one could listen on this port of this address now. */
  public static boolean isFree(InetAddress address, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** The port kept in this file if it is free, else a new one. */
  static int kept(Path file) {
    try {
      int port = Integer.parseInt(Files.readString(file).strip());
      return isFree(port) ? port : free();
    } catch (IOException | NumberFormatException _) {
      return free();
    }
  }
}
