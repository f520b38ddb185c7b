package br.com.alicerce.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityDocumentTest {

  private static final Path DOCS = root().resolve("docs");

  @Test
  void the_document_is_what_the_model_says_of_the_kept_costs() throws IOException {
    CapacityReport report = report();
    String text = MarkdownText.of(report.title(), report.blocks());
    Path document = DOCS.resolve("capacity.md");
    if ("docs".equals(System.getProperty("alicerce.write"))) {
      Files.writeString(document, text);
    }
    assertThat(Files.exists(document) ? Files.readString(document) : "")
        .as("docs/capacity.md is out of date: ./alicerce test -Dalicerce.write=docs writes it").isEqualTo(text);
  }

  @Test
  void the_page_says_the_same_and_needs_nothing_else() throws IOException {
    CapacityReport report = report();
    String page = HtmlPage.of(report.title(), report.blocks());
    assertThat(page).contains("<svg").doesNotContain("<script").doesNotContain("http").doesNotContain("NaN").doesNotContain("Infinity");
    for (Block block : report.blocks()) {
      switch (block) {
        case Block.Heading(String text) -> assertThat(page).contains(HtmlPage.escaped(text));
        case Block.Text(String text) -> assertThat(page).contains(HtmlPage.escaped(text));
        case Block.Table(List<String> header, List<List<String>> rows) -> assertThat(rows).isNotEmpty()
            .allSatisfy(row -> assertThat(row).hasSameSizeAs(header));
        case Block.Plot plot -> assertThat(page).contains(HtmlPage.escaped(plot.title()));
      }
    }
  }

  @Test
  void a_file_without_what_the_model_must_know_is_refused_by_name() {
    assertThatThrownBy(() -> CostFile.read("{\"machine\":{},\"scenarios\":[{\"name\":\"list\"}]}"))
        .hasMessageContaining("convert").hasMessageContaining("pipeline").hasMessageNotContaining("list,");
    assertThatThrownBy(() -> CostFile.read("[]")).hasMessageContaining("not what the bench writes");
  }

  @Test
  void another_cost_is_another_document() throws IOException {
    String json = Files.readString(DOCS.resolve("capacity-costs.json"));
    Costs costs = CostFile.read(json);
    Costs dearer = CostFile.read(json.replaceFirst("\"cpu_ms_db\": *[0-9.]+", "\"cpu_ms_db\": 9.9"));
    assertThat(MarkdownText.of("", new CapacityReport(Workload.usual(), dearer).blocks()))
        .isNotEqualTo(MarkdownText.of("", new CapacityReport(Workload.usual(), costs).blocks()));
  }

  private static CapacityReport report() throws IOException {
    return new CapacityReport(Workload.usual(), CostFile.read(Files.readString(DOCS.resolve("capacity-costs.json"))));
  }

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("alicerce"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}
