package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Certificate;
import br.com.alicerce.bench.rig.Proxy;
import br.com.alicerce.bench.rig.Rig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody comes in: nginx before the verticals and the engines, on loopback.
 *
 * @param port where it listens
 * @param pid its first process
 * @param domain what follows a store's name in the host
 * @param trust whom its connections believe; null for those without TLS
 */
public record FrontDoor(int port, long pid, String domain, @Nullable SSLSocketFactory trust) {

  /** Opens it before processes that run; it stays until the rig is closed, or until the next one is opened. */
  static FrontDoor before(Rig rig, Map<Part, Integer> ports, boolean tls) throws IOException, InterruptedException {
    int any = ports.values().iterator().next(); // stands for whom the mix asks nothing of
    Proxy plain = Proxy.before(rig.home().resolve("nginx"),
        List.of(ports.getOrDefault(Part.VERTICAL, any)), List.of(ports.getOrDefault(Part.ENGINES, any)));
    Proxy proxy = tls ? plain.withTls() : plain;
    Certificate certificate = proxy.certificate();
    return new FrontDoor(proxy.port(), rig.open(proxy), Proxy.DOMAIN, certificate == null ? null : certificate.trust());
  }
}
