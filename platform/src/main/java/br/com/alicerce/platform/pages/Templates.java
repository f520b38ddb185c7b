package br.com.alicerce.platform.pages;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;

/** The templates of one module, compiled with it. Safe for use by many threads. */
public final class Templates {

  /** The frames and components of this module. */
  public static final Templates PLATFORM = of("platform");

  private final TemplateEngine engine;

  private Templates(TemplateEngine engine) {
    this.engine = engine;
  }

  /** The templates under {@code src/main/jte} of the module with this name. */
  public static Templates of(String module) {
    String packageName = "br.com.alicerce." + module + ".templates";
    return new Templates(TemplateEngine.createPrecompiled(null, ContentType.Html, null, packageName));
  }

  /**
   * A template with its one parameter, rendered when the page around it is.
   *
   * @param name its path under {@code src/main/jte}, with {@code .jte}
   */
  public Content content(String name, Object parameter) {
    return output -> engine.render(name, parameter, output);
  }

  /** A template with its parameters by name, rendered when the page around it is. */
  public Content content(String name, Map<String, Object> parameters) {
    return output -> engine.render(name, parameters, output);
  }
}
