package br.com.alicerce.app.deploy;

import br.com.alicerce.identity.stores.Slug;
import br.com.alicerce.platform.http.HttpLimits;
import br.com.alicerce.platform.http.SecretAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The proxy's configuration as a whole, to stand where Debian's {@code nginx.conf} does. */
public final class Nginx {

  /** Where {@link #dropIn} goes, below {@code /etc/systemd/system}. */
  public static final String DROP_IN = "nginx.service.d/alicerce.conf";

  private Nginx() {}

  /** What Debian's own unit of nginx lacks: that it is started again when it dies. */
  public static String dropIn() {
    return Template.named("nginx.service.conf").text();
  }

  /** Writes it. */
  public static String configuration(Edge edge) {
    HttpLimits limits = HttpLimits.usual();
    Map<String, String> values = new HashMap<>();
    values.put("command", String.join(" ", words(edge)));
    values.put("domain", edge.domain());
    values.put("secret", SecretAddress.ROOT);
    values.put("user", edge.places().user());
    values.put("run", edge.places().run());
    values.put("logs", edge.places().logs());
    values.put("temporary", edge.places().temporary());
    values.put("cache", edge.places().cache());
    values.put("connections", Integer.toString(2 * limits.connections()));
    values.put("bodyBytes", Long.toString(limits.bodyBytes()));
    values.put("rate", Integer.toString(edge.share().rate()));
    values.put("burst", Integer.toString(edge.share().burst()));
    values.put("verticals", servers(edge.verticals()));
    values.put("engines", servers(edge.engines()));
    values.put("verticalsMayGoElsewhere", edge.verticals().size() > 1 ? "yes" : "");
    values.put("enginesMayGoElsewhere", edge.engines().size() > 1 ? "yes" : "");
    values.put("servers", stores(edge));
    return Template.named("nginx.conf").filled(values);
  }

  private static String stores(Edge edge) {
    Map<String, String> values = new HashMap<>();
    values.put("secret", SecretAddress.ROOT);
    values.put("logs", edge.places().logs());
    values.put("slug", Slug.PATTERN);
    values.put("domainPattern", edge.domain().replace(".", "\\."));
    values.put("http", edge.http());
    values.put("burst", Integer.toString(edge.share().burst()));
    values.put("store", Template.named("store.conf").filled(values).stripTrailing());
    Edge.Tls tls = edge.tls();
    if (tls == null) {
      return Template.named("plain.conf").filled(values).stripTrailing();
    }
    values.put("https", edge.https());
    values.put("httpsPort", portInAddresses(edge.https()));
    values.put("certificate", tls.certificate());
    values.put("key", tls.key());
    return Template.named("tls.conf").filled(values).stripTrailing();
  }

  private static String portInAddresses(String listening) {
    String port = listening.substring(listening.lastIndexOf(':') + 1);
    return port.equals("443") ? "" : ":" + port;
  }

  private static String servers(List<HostPort> processes) {
    return processes.stream()
        .map(process -> "    server " + process + " max_fails=1 fail_timeout=1s;")
        .collect(Collectors.joining("\n"));
  }

  private static List<String> words(Edge edge) {
    return List.of(
        "--domain " + edge.domain(), "--verticals " + commas(edge.verticals()), "--engines " + commas(edge.engines()), "…");
  }

  private static String commas(List<HostPort> processes) {
    return processes.stream().map(HostPort::toString).collect(Collectors.joining(","));
  }
}
