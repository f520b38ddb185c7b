package br.com.alicerce.identity.sessions;

import br.com.alicerce.platform.http.ClientNetwork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One account as one address tries to enter it, whether or not store and account exist. Only a hash, so that a list of
 * failures names nobody.
 */
record FailureKey(byte[] hash) {

  static FailureKey of(String slug, String email, String address) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {slug, email, ClientNetwork.of(address)}) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return new FailureKey(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
