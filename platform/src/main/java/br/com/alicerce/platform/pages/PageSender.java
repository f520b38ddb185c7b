package br.com.alicerce.platform.pages;

import br.com.alicerce.platform.http.ClientRequest;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.Redirects;
import br.com.alicerce.platform.http.SecretAddress;
import br.com.alicerce.platform.pages.ui.Flash;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import gg.jte.Content;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends pages: puts content into the store's frame, under a policy that lets run nothing but the house's own scripts. */
public final class PageSender {

  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
  private static final HeaderName SNIFF = HeaderNames.create("X-Content-Type-Options");
  private static final HeaderName REFERRER = HeaderNames.create("Referrer-Policy");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Map<Role, String> TITLES = Map.of(
      Role.ADMIN, "Administração",
      Role.VENDEDOR, "Vendas",
      Role.FINANCEIRO, "Financeiro",
      Role.ESTOQUISTA, "Estoque",
      Role.MOTORISTA, "Entregas");

  private final Brandings brandings;
  private final List<MenuEntry> menu;
  private final HttpSettings settings;
  private final FlashCookie flashes;

  /** @param menu of all modules, in the order shown */
  public PageSender(Brandings brandings, List<MenuEntry> menu, HttpSettings settings) {
    this.brandings = brandings;
    this.menu = List.copyOf(menu);
    this.settings = settings;
    this.flashes = new FlashCookie(settings);
  }

  /** A page for the person who is logged in. */
  public void page(ServerRequest request, ServerResponse response, String title, Content content) {
    Caller caller = Caller.current();
    String nonce = nonce();
    Flash flash = flashes.take(request, response).orElse(null);
    String path = request.path().path();
    List<MenuItem> items = menu.stream().filter(entry -> entry.seenBy().test(caller)).map(entry -> entry.at(path)).toList();
    PageFrame frame = new PageFrame(title, brandings.of(caller.storeId()), caller.name(), roles(caller), items, nonce, flash);
    send(request, response, nonce, Pages.page(frame, content));
  }

  /**
   * A page for somebody who may not be logged in, in the look of the store that the host names, or of the house. At a
   * {@link SecretAddress} it is sealed as such, whatever it says.
   */
  public void plain(ServerRequest request, ServerResponse response, String title, Content content) {
    plain(request, response, title, content, "");
  }

  /** The same, in the look of the usual store where the host names none. */
  public void plain(ServerRequest request, ServerResponse response, String title, Content content, String usualSlug) {
    String nonce = nonce();
    String slug = new ClientRequest(request, settings).storeSlug().orElse(usualSlug);
    Branding branding = brandings.ofSlug(slug).orElse(Branding.ALICERCE);
    send(request, response, nonce, Pages.plain(new PlainFrame(title, branding, nonce), content));
  }

  /** A part of a page. */
  public void fragment(ServerResponse response, Content content) {
    describe(response, nonce());
    response.send(Pages.fragment(content));
  }

  /** Sends the browser to another page of this host after a form was taken. */
  public void redirect(ServerResponse response, String location) {
    response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, location).send();
  }

  /** The same, with a word about what just happened, said once on the next page. */
  public void redirect(ServerResponse response, String location, Flash flash) {
    flashes.give(response, flash);
    redirect(response, location);
  }

  /** Sends the browser to another address with what it asked here: a form that was typed is sent there too. */
  public void sendOn(ServerRequest request, ServerResponse response, String location) {
    response.status(Redirects.keeping(request)).header(HeaderNames.LOCATION, location).send();
  }

  private static void send(ServerRequest request, ServerResponse response, String nonce, String html) {
    describe(response, nonce);
    if (SecretAddress.is(request.path().path())) {
      SecretAddress.seal(response);
    }
    response.send(html);
  }

  private static void describe(ServerResponse response, String nonce) {
    response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.header(SNIFF, "nosniff");
    response.header(REFERRER, "same-origin");
    response.header(POLICY, ("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-%s'; img-src 'self' data:; "
        + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'").formatted(nonce));
  }

  private static String roles(Caller caller) {
    return caller.roles().stream().sorted().map(TITLES::get).collect(Collectors.joining(", "));
  }

  private static String nonce() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
