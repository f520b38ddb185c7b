package br.com.alicerce.identity;

import static br.com.alicerce.identity.Handmade.BASE64;
import static br.com.alicerce.identity.Handmade.bytes;
import static br.com.alicerce.identity.Handmade.part;
import static br.com.alicerce.identity.Handmade.sign;
import static br.com.alicerce.identity.Handmade.signed;

import br.com.alicerce.identity.stores.Store;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens by hand, part by part, with no library that would keep it from nonsense. Knows everything an attacker
 * could, and for the forgeries that only a mistaken issuer could make, also the true key. All forgeries have a name.
 */
final class Forger {

  private final RSAKey trueKey;
  private final RSAKey ownKey;
  private final byte[] publicKeysText;
  private final Store store;
  private final Store otherStore;
  private final Instant now;
  private final Map<String, String> forgeries = new TreeMap<>();

  Forger(RSAKey trueKey, byte[] publicKeysText, Store store, Store otherStore, Instant now) throws JOSEException {
    this.trueKey = trueKey;
    this.ownKey = new RSAKeyGenerator(2048).keyID("mine").generate();
    this.publicKeysText = publicKeysText;
    this.store = store;
    this.otherStore = otherStore;
    this.now = now;
  }

  /** A token that is as good as any: what every forgery but for one detail is like. */
  String good() {
    return signed(header(), claims(), trueKey);
  }

  /** One of an issuer whose clock goes before ours. */
  String early(Duration before) {
    return signed(header(), changed(claims(), claims -> {
      claims.put("nbf", now.plus(before).getEpochSecond());
      claims.put("exp", now.plus(before).getEpochSecond() + 900);
    }), trueKey);
  }

  /** Every forgery, by name. */
  Map<String, String> all() throws GeneralSecurityException, JOSEException {
    headers();
    claimsByTheTrueKey();
    algorithms();
    embeddedKeys();
    parts();
    damages();
    return forgeries;
  }

  private void headers() {
    for (String word : List.of(
        "none", "None", "NONE", "nOnE", "", "RS384", "RS512", "PS256", "PS384", "ES256", "ES384", "EdDSA",
        "HS256", "HS384", "HS512", "rs256", "RS256 ", "RSA", "A256KW", "dir")) {
      forge("header says alg " + word, header -> header.put("alg", word), _ -> {});
      add("unsigned, header says alg " + word,
          part(changed(header(), header -> header.put("alg", word))) + "." + part(claims()) + ".");
    }
    for (Object type : List.of(
        "JWT", "jwt", "", "at+JWT2", "refresh+jwt", "application/jwt", "id+jwt", 7, List.of("at+jwt"))) {
      forge("typ " + type, header -> header.put("typ", type), _ -> {});
    }
    for (Object id : List.of(
        "", "0", "unknown", trueKey.getKeyID() + "x", trueKey.getKeyID().toLowerCase(Locale.ROOT) + "_",
        "../../etc/passwd", "' or '1'='1", "mine", 7, List.of(trueKey.getKeyID()))) {
      forge("kid " + id, header -> header.put("kid", id), _ -> {});
    }
    for (String name : List.of("alg", "typ", "kid")) {
      forge("header without " + name, header -> header.remove(name), _ -> {});
      forge("header with null " + name, header -> header.put(name, null), _ -> {});
    }
    for (Object critical : List.of(List.of("exp"), List.of("b64"), List.of("x"), List.of(), "exp")) {
      forge("crit " + critical, header -> {
        header.put("crit", critical);
        header.put("b64", false);
        header.put("x", 1);
      }, _ -> {});
    }
  }

  private void claimsByTheTrueKey() {
    for (String name : List.of("iss", "aud", "sub", "exp", "nbf", "tenant_id", "slug", "name", "roles")) {
      forge("without " + name, _ -> {}, claims -> claims.remove(name));
      forge("null " + name, _ -> {}, claims -> claims.put(name, null));
      forge("number " + name, _ -> {}, claims -> claims.put(name, -7));
      forge("object " + name, _ -> {}, claims -> claims.put(name, Map.of("a", 1)));
    }
    for (Object issuer : List.of(
        "", "Alicerce", "alicerce ", "alicerce.com.br", "https://alicerce", List.of("alicerce"))) {
      forge("iss " + issuer, _ -> {}, claims -> claims.put("iss", issuer));
    }
    for (Object audience : List.of(
        "", "Alicerce", "other", List.of("other"), List.of("alicerce", "other"), List.of())) {
      forge("aud " + audience, _ -> {}, claims -> claims.put("aud", audience));
    }
    for (long ago : new long[] {0, 1, 30, 60, 900, 86_400}) {
      forge("ended " + ago + " s ago", _ -> {}, claims -> {
        claims.put("nbf", now.getEpochSecond() - ago - 900);
        claims.put("exp", now.getEpochSecond() - ago);
      });
    }
    for (long ahead : new long[] {31, 60, 900, 86_400}) {
      forge("begins in " + ahead + " s", _ -> {}, claims -> {
        claims.put("nbf", now.getEpochSecond() + ahead);
        claims.put("exp", now.getEpochSecond() + ahead + 900);
      });
    }
    for (long life : new long[] {901, 1_000, 86_400, 31_536_000, Integer.MAX_VALUE}) {
      forge("lives " + life + " s", _ -> {}, claims -> claims.put("exp", now.getEpochSecond() + life));
    }
    for (Object roles : List.of(
        List.of(), List.of("dono"), List.of("ADMIN"), List.of("admin", "root"), "admin", List.of(1))) {
      forge("roles " + roles, _ -> {}, claims -> claims.put("roles", roles));
    }
    for (String id : List.of("", "x", "0", "null", "00000000", "' or 1=1 --")) {
      forge("sub " + id, _ -> {}, claims -> claims.put("sub", id));
      forge("tenant_id " + id, _ -> {}, claims -> claims.put("tenant_id", id));
      forge("sid " + id, _ -> {}, claims -> claims.put("sid", id));
    }
    forge("a name that makes it too long", _ -> {}, claims -> claims.put("name", "x".repeat(5_000)));
    forge("the other store's slug", _ -> {}, claims -> claims.put("slug", otherStore.slug().text()));
  }

  private void algorithms() throws GeneralSecurityException, JOSEException {
    byte[] der = trueKey.toRSAPublicKey().getEncoded();
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
    Map<String, byte[]> secrets = Map.of(
        "DER", der,
        "PEM", pem.getBytes(StandardCharsets.US_ASCII),
        "PEM with newline", (pem + "\n").getBytes(StandardCharsets.US_ASCII),
        "JWKS", publicKeysText,
        "JWK", trueKey.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
        "modulus", trueKey.getModulus().decode(),
        "kid", trueKey.getKeyID().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> secret : secrets.entrySet()) {
      for (String bits : List.of("256", "384", "512")) {
        String input = part(changed(header(), header -> header.put("alg", "HS" + bits))) + "." + part(claims());
        Mac mac = Mac.getInstance("HmacSHA" + bits);
        mac.init(new SecretKeySpec(secret.getValue(), "raw"));
        add("HS" + bits + " by the public key as " + secret.getKey(),
            input + "." + BASE64.encodeToString(mac.doFinal(bytes(input))));
        String disguised = part(header()) + "." + part(claims());
        add("HS" + bits + " said to be RS256 by the public key as " + secret.getKey(),
            disguised + "." + BASE64.encodeToString(mac.doFinal(bytes(disguised))));
      }
    }
    for (String algorithm : List.of("SHA1withRSA", "SHA384withRSA", "SHA512withRSA")) {
      add("the true key by " + algorithm, by(algorithm, header(), trueKey));
    }
    for (String bits : List.of("384", "512")) {
      Map<String, Object> honest = changed(header(), header -> header.put("alg", "RS" + bits));
      add("the true key by RS" + bits, by("SHA" + bits + "withRSA", honest, trueKey));
    }
    String input = part(changed(header(), header -> header.put("alg", "PS256"))) + "." + part(claims());
    Signature pss = Signature.getInstance("RSASSA-PSS");
    pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    add("the true key by PS256", input + "." + sign(pss, trueKey.toPrivateKey(), input));
  }

  private void embeddedKeys() throws JOSEException {
    Map<String, Object> jwk = ownKey.toPublicJWK().toJSONObject();
    for (String id : List.of(trueKey.getKeyID(), "mine")) {
      mine("plain, kid " + id, id, _ -> {});
      mine("jwk, kid " + id, id, header -> header.put("jwk", jwk));
      mine("jku, kid " + id, id, header -> header.put("jku", "http://127.0.0.1:9/jwks.json"));
      mine("jku by file, kid " + id, id, header -> header.put("jku", "file:///tmp/jwks.json"));
      mine("x5u, kid " + id, id, header -> header.put("x5u", "http://127.0.0.1:9/cert.pem"));
      mine("x5c, kid " + id, id,
          header -> header.put("x5c", List.of(Base64.getEncoder().encodeToString(new byte[] {48, 0}))));
      mine("x5t, kid " + id, id, header -> header.put("x5t#S256", "AAAA"));
    }
    mine("jwk and no kid", "", header -> {
      header.remove("kid");
      header.put("jwk", jwk);
    });
  }

  private void parts() {
    String[] good = good().split("\\.");
    Map<String, Object> otherClaims = changed(claims(), claims -> claims.put("tenant_id", otherStore.id().toString()));
    String[] other = signed(header(), otherClaims, trueKey).split("\\.");
    add("another token's signature", good[0] + "." + good[1] + "." + other[2]);
    add("another token's claims", good[0] + "." + other[1] + "." + good[2]);
    for (String name : List.of("roles", "sub", "tenant_id", "exp", "slug", "name", "sid", "extra")) {
      Map<String, Object> raised = changed(
          claims(), claims -> claims.put(name, name.equals("exp") ? now.getEpochSecond() + 901 : "x"));
      add("claim " + name + " changed under the old signature", good[0] + "." + part(raised) + "." + good[2]);
    }
    add("no signature", good[0] + "." + good[1] + ".");
    add("two parts", good[0] + "." + good[1]);
    add("one part", good[0]);
    add("four parts", good() + "." + good[2]);
    add("five parts, as if encrypted", good() + "." + good[2] + "." + good[2]);
    add("no header", "." + good[1] + "." + good[2]);
    add("no claims", good[0] + ".." + good[2]);
    add("parts in another order", good[1] + "." + good[0] + "." + good[2]);
    add("a signature of zeros", good[0] + "." + good[1] + "." + BASE64.encodeToString(new byte[256]));
    add("a signature of one byte", good[0] + "." + good[1] + ".AA");
    add("an empty token of dots", "..");
    add("nothing", "");
    add("a very long token", good() + "A".repeat(6_000));
    add("claims that are no object", sign(part(header()) + "." + BASE64.encodeToString(bytes("[1]")), trueKey));
    add("claims that are no JSON", sign(part(header()) + "." + BASE64.encodeToString(bytes("{")), trueKey));
    add("a header that is no JSON", sign(BASE64.encodeToString(bytes("{")) + "." + part(claims()), trueKey));
  }

  private void damages() {
    String good = good();
    for (int length = 1; length < good.length() - 1; length += 9) {
      add("cut to " + length + " characters", good.substring(0, length));
    }
    for (int position = 0; position < good.length() - 1; position += 7) {
      char here = good.charAt(position);
      if (here != '.') {
        add("character " + position + " changed",
            good.substring(0, position) + (here == 'A' ? 'B' : 'A') + good.substring(position + 1));
        add("character " + position + " left out", good.substring(0, position) + good.substring(position + 1));
      }
    }
  }

  private Map<String, Object> header() {
    return new LinkedHashMap<>(Map.of("alg", "RS256", "typ", "at+jwt", "kid", trueKey.getKeyID()));
  }

  private Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "alicerce");
    claims.put("aud", "alicerce");
    claims.put("sub", UUID.randomUUID().toString());
    claims.put("tenant_id", store.id().toString());
    claims.put("slug", store.slug().text());
    claims.put("name", "Falsário");
    claims.put("roles", List.of("admin"));
    claims.put("nbf", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 900);
    return claims;
  }

  private void forge(String name, Consumer<Map<String, Object>> ofHeader, Consumer<Map<String, Object>> ofClaims) {
    add(name, signed(changed(header(), ofHeader), changed(claims(), ofClaims), trueKey));
  }

  private void mine(String name, String keyId, Consumer<Map<String, Object>> ofHeader) {
    Map<String, Object> header = header();
    header.put("kid", keyId);
    add("signed by another key: " + name, signed(changed(header, ofHeader), claims(), ownKey));
  }

  private void add(String name, String token) {
    if (forgeries.put(name, token) != null) {
      throw new IllegalStateException("two forgeries are called " + name);
    }
  }

  private static Map<String, Object> changed(Map<String, Object> fields, Consumer<Map<String, Object>> change) {
    change.accept(fields);
    return fields;
  }

  private String by(String algorithm, Map<String, Object> header, RSAKey key)
      throws GeneralSecurityException, JOSEException {
    String input = part(header) + "." + part(claims());
    return input + "." + sign(Signature.getInstance(algorithm), key.toPrivateKey(), input);
  }
}
