package br.com.alicerce.platform.security;

import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** The public keys that tokens may be signed by, by their key id. */
@FunctionalInterface
public interface PublicKeys {

  /** The key with this id, or empty when it is not on the list. */
  Optional<RSAPublicKey> byId(String keyId);
}
