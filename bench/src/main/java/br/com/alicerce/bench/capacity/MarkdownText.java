package br.com.alicerce.bench.capacity;

import br.com.alicerce.bench.capacity.Block.Heading;
import br.com.alicerce.bench.capacity.Block.Plot;
import br.com.alicerce.bench.capacity.Block.Table;
import br.com.alicerce.bench.capacity.Block.Text;
import java.util.List;

/** A report as Markdown, for terminals and documents; plots are left to the page. */
public final class MarkdownText {

  private static final int WIDTH = 130;

  private MarkdownText() {}

  /** The whole text. */
  public static String of(String title, List<Block> blocks) {
    StringBuilder text = new StringBuilder("# ").append(title).append('\n');
    for (Block block : blocks) {
      switch (block) {
        case Heading heading -> text.append("\n## ").append(heading.text()).append('\n');
        case Text paragraph -> text.append('\n').append(wrapped(paragraph.text())).append('\n');
        case Table table -> append(text, table);
        case Plot _ -> {}
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Table table) {
    text.append("\n| ").append(String.join(" | ", table.header())).append(" |\n|")
        .append("---|".repeat(table.header().size())).append('\n');
    table.rows().forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
  }

  static String wrapped(String paragraph) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : paragraph.strip().split("\\s+")) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        text.append('\n');
        column = 0;
      }
      text.append(column == 0 ? "" : " ").append(word);
      column += word.length() + (column == 0 ? 0 : 1);
    }
    return text.toString();
  }
}
