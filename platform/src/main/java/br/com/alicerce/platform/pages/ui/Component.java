package br.com.alicerce.platform.pages.ui;

import br.com.alicerce.platform.pages.Templates;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A piece of a page that any module's template can write. The texts it holds are escaped where they are written. */
public interface Component extends Content {

  /** The file in {@code src/main/jte/ui} that draws it, taking the record as its one parameter. */
  String template();

  @Override
  default void writeTo(TemplateOutput output) {
    Templates.PLATFORM.content("ui/" + template(), this).writeTo(output);
  }
}
