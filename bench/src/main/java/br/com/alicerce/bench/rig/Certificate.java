package br.com.alicerce.bench.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of our own for every store of {@link Proxy#DOMAIN}, good for a day, made by the JDK's keytool.
 *
 * @param file the certificate, for nginx
 * @param key its key, for nginx
 * @param trust makes connections that trust it alone
 */
public record Certificate(Path file, Path key, SSLSocketFactory trust) {

  private static final String ALIAS = "edge";

  /** Makes one. */
  static Certificate in(Path directory) throws IOException, InterruptedException {
    String password = UUID.randomUUID().toString();
    Path secret = SecretFile.write(directory.resolve("store.secret"), password);
    Path store = directory.resolve("certificate.p12");
    Files.deleteIfExists(store);
    int exitCode = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", ALIAS, "-keyalg", "EC",
        "-groupname", "secp256r1", "-dname", "CN=" + Proxy.DOMAIN, "-ext", "san=dns:*." + Proxy.DOMAIN, "-validity", "1",
        "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass:file", secret.toString())
        .redirectErrorStream(true).redirectOutput(directory.resolve("keytool.log").toFile()).start().waitFor();
    if (exitCode != 0) {
      throw new IOException("keytool ended with " + exitCode + ", see " + directory.resolve("keytool.log"));
    }
    try {
      KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
      Key key = keys.getKey(ALIAS, password.toCharArray());
      java.security.cert.Certificate made = keys.getCertificate(ALIAS);
      return new Certificate(
          SecretFile.write(directory.resolve("certificate.pem"), pem("CERTIFICATE", made.getEncoded())),
          SecretFile.write(directory.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded())), trusting(made));
    } catch (GeneralSecurityException broken) {
      throw new IOException(broken);
    }
  }

  private static SSLSocketFactory trusting(java.security.cert.Certificate certificate) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, certificate);
    TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static String pem(String kind, byte[] content) {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
  }
}
