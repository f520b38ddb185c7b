package br.com.alicerce.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.pages.ui.Flash;
import br.com.alicerce.platform.pages.ui.Icon;
import br.com.alicerce.platform.pages.ui.Tone;
import gg.jte.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final Branding STORE = new Branding("Zé & Filhos", null, "#0f766e", "#f59e0b");
  private static final Content HOSTILE = output -> output.writeUserContent("<script>alert(1)</script>");

  @Test
  void a_page_has_the_store_the_person_the_menu_and_the_content() {
    String page = Pages.page(frame(null), HOSTILE);
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("<title>Orçamentos · Zé &amp; Filhos</title>")
        .contains("Maria Souza").contains("Vendedora")
        .contains("href=\"/cotacoes\"", "aria-current=\"page\"", "aria-keyshortcuts=\"Alt+2\"");
  }

  @Test
  void content_is_escaped_in_the_frame_as_in_its_own_template() {
    assertThat(Pages.page(frame(null), HOSTILE)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    assertThat(Pages.fragment(HOSTILE)).isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void the_brand_is_the_only_inline_style_and_carries_the_nonce() {
    String page = Pages.page(frame(null), HOSTILE);
    assertThat(page).contains("<style nonce=\"n0nce\">:root{--brand:#0f766e;");
    assertThat(page.split("<style", -1)).hasSize(2);
    assertThat(page).doesNotContain(" style=");
  }

  @Test
  void no_page_asks_for_an_inline_script() {
    assertThat(Pages.page(frame(null), HOSTILE))
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("\\son\\w+=");
  }

  @Test
  void what_just_happened_is_said_in_the_page() {
    assertThat(Pages.page(frame(new Flash(Tone.GOOD, "Orçamento COT-001 enviado.")), HOSTILE))
        .contains("Orçamento COT-001 enviado.");
  }

  @Test
  void a_plain_page_has_no_menu() {
    assertThat(Pages.plain(new PlainFrame("Entrar", Branding.ALICERCE, "n0nce"), HOSTILE))
        .contains("<title>Entrar · Alicerce</title>").doesNotContain("<nav");
  }

  private static PageFrame frame(Flash flash) {
    List<MenuItem> menu = List.of(
        new MenuItem("Painel", "/painel", Icon.DASHBOARD, false, "1"),
        new MenuItem("Orçamentos", "/cotacoes", Icon.QUOTE, true, "2"));
    return new PageFrame("Orçamentos", STORE, "Maria Souza", "Vendedora", menu, "n0nce", flash);
  }
}
