package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Proxy;
import br.com.alicerce.bench.rig.Rig;
import java.util.List;
import java.util.Map;

/**
 * Where everybody comes in: nginx before the verticals and the engines, on loopback.
 *
 * @param port where it listens, without TLS
 * @param pid its first process
 * @param domain what follows a store's name in the host
 */
public record FrontDoor(int port, long pid, String domain) {

  /** Opens it before processes that run; it stays until the rig is closed, or until the next one is opened. */
  static FrontDoor before(Rig rig, Map<Part, Integer> ports) throws InterruptedException {
    int any = ports.values().iterator().next(); // stands for whom the mix asks nothing of
    Proxy proxy = Proxy.before(rig.home().resolve("nginx"),
        List.of(ports.getOrDefault(Part.VERTICAL, any)), List.of(ports.getOrDefault(Part.ENGINES, any)));
    return new FrontDoor(proxy.port(), rig.open(proxy), Proxy.DOMAIN);
  }
}
