package br.com.alicerce.identity.sessions;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One account as one address tries to enter it, whether or not store and account exist. Only a hash, so that a list of
 * failures names nobody.
 */
record FailureKey(byte[] hash) {

  private static final int NETWORK_BYTES = 8;

  static FailureKey of(String slug, String email, String address) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {slug, email, network(address)}) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return new FailureKey(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** One person has a whole IPv6 network of 2^64 addresses, which count as one. */
  private static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address v6
          ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
