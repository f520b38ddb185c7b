package br.com.alicerce.platform.pages.ui;

import br.com.alicerce.platform.pages.Assets;
import java.util.List;

/**
 * A drawing of the sprite {@code static/icons.svg}, the size of the text it stands beside. It is decoration: what it
 * means is always also said in words.
 */
public record Icon(String name) implements Component {

  public static final Icon QUOTE = new Icon("quote");
  public static final Icon ORDER = new Icon("order");
  public static final Icon CUSTOMER = new Icon("customer");
  public static final Icon SITE = new Icon("site");
  public static final Icon PRODUCT = new Icon("product");
  public static final Icon STOCK = new Icon("stock");
  public static final Icon DELIVERY = new Icon("delivery");
  public static final Icon DASHBOARD = new Icon("dashboard");
  public static final Icon USERS = new Icon("users");
  public static final Icon SEARCH = new Icon("search");
  public static final Icon PLUS = new Icon("plus");
  public static final Icon CHECK = new Icon("check");
  public static final Icon CROSS = new Icon("cross");
  public static final Icon ALERT = new Icon("alert");
  public static final Icon KEY = new Icon("key");
  public static final Icon LOGOUT = new Icon("logout");
  public static final Icon BACK = new Icon("back");
  public static final Icon NEXT = new Icon("next");
  public static final Icon PRINT = new Icon("print");
  public static final Icon COPY = new Icon("copy");
  public static final Icon EDIT = new Icon("edit");
  public static final Icon SEND = new Icon("send");
  public static final Icon SETTINGS = new Icon("settings");

  /** Every drawing there is. */
  public static final List<Icon> ALL = List.of(
      QUOTE, ORDER, CUSTOMER, SITE, PRODUCT, STOCK, DELIVERY, DASHBOARD, USERS, SEARCH, PLUS, CHECK, CROSS, ALERT, KEY,
      LOGOUT, BACK, NEXT, PRINT, COPY, EDIT, SEND, SETTINGS);

  /** Where the drawing is. */
  public String address() {
    return Assets.url("icons.svg") + "#" + name;
  }

  @Override
  public String template() {
    return "icon.jte";
  }
}
