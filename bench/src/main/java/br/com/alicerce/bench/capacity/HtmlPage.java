package br.com.alicerce.bench.capacity;

import br.com.alicerce.bench.capacity.Block.Heading;
import br.com.alicerce.bench.capacity.Block.Plot;
import br.com.alicerce.bench.capacity.Block.Table;
import br.com.alicerce.bench.capacity.Block.Text;
import java.util.List;
import java.util.stream.Collectors;

/** A report as one page that needs nothing else: no script, no other file. */
public final class HtmlPage {

  private static final String HEAD = """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%s</title>
      <style>
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 68rem; padding: 0 1rem; color: #1d2733; }
        table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
        th, td { border-bottom: 1px solid #d5dbe3; padding: .3rem .7rem; text-align: left; vertical-align: top; }
        td:not(:first-child) { text-align: right; }
        figure { margin: 1.5rem 0; } figcaption { font-weight: 600; }
        svg { width: 100%%; height: auto; font: 12px system-ui, sans-serif; }
      </style>
      <h1>%s</h1>
      """;

  private HtmlPage() {}

  /** The whole page. */
  public static String of(String title, List<Block> blocks) {
    return HEAD.formatted(escaped(title), escaped(title))
        + blocks.stream().map(HtmlPage::block).collect(Collectors.joining()) + "</html>\n";
  }

  private static String block(Block block) {
    return switch (block) {
      case Heading heading -> "<h2>" + escaped(heading.text()) + "</h2>\n";
      case Text text -> "<p>" + escaped(text.text()) + "</p>\n";
      case Table table -> "<table>\n" + row("th", table.header())
          + table.rows().stream().map(row -> row("td", row)).collect(Collectors.joining()) + "</table>\n";
      case Plot plot -> "<figure>\n<figcaption>" + escaped(plot.title()) + "</figcaption>\n" + SvgPlot.of(plot) + "</figure>\n";
    };
  }

  private static String row(String cell, List<String> values) {
    return values.stream().map(value -> "<" + cell + ">" + escaped(value) + "</" + cell + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
