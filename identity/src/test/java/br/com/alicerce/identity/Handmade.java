package br.com.alicerce.identity;

import br.com.alicerce.platform.json.Json;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/** The parts of a token, put together by hand. */
final class Handmade {

  static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Handmade() {}

  static String signed(Map<String, Object> header, Map<String, Object> claims, RSAKey key) {
    return sign(part(header) + "." + part(claims), key);
  }

  static String sign(String input, RSAKey key) {
    try {
      return input + "." + sign(Signature.getInstance("SHA256withRSA"), key.toPrivateKey(), input);
    } catch (GeneralSecurityException | JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static String sign(Signature signature, PrivateKey key, String input) throws GeneralSecurityException {
    signature.initSign(key);
    signature.update(bytes(input));
    return BASE64.encodeToString(signature.sign());
  }

  static String part(Map<String, Object> fields) {
    return BASE64.encodeToString(bytes(Json.jsonb().type(Object.class).map().toJson(fields)));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
