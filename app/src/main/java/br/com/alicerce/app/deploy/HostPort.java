package br.com.alicerce.app.deploy;

import br.com.alicerce.app.OperatorError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a process answers: a name or an address, and a port. An IPv6 address stands in brackets. */
public record HostPort(String host, int port) {

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile("((?:" + LABEL + "\\.)*" + LABEL + "|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");

  /** Reads what an option holds: at least one, separated by commas. */
  public static List<HostPort> all(String option, String text) {
    List<HostPort> all = Stream.of(text.split(",", -1)).map(each -> of(option, each.strip())).toList();
    if (all.stream().distinct().count() < all.size()) {
      throw new OperatorError(option + " names one process twice: " + text);
    }
    return all;
  }

  private static HostPort of(String option, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new OperatorError(option + " must be host:port, several with commas, not \"" + text + "\".");
    }
    int port = Integer.parseInt(form.group(2));
    if (port < 1 || port > 65_535) {
      throw new OperatorError(option + " must have ports from 1 to 65535, not " + port + ".");
    }
    return new HostPort(form.group(1), port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
