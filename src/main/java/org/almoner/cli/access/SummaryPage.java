package org.almoner.cli.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.access.summary.Block;
import org.almoner.access.summary.Door;
import org.almoner.access.summary.Section;
import org.almoner.access.summary.Summary;
import org.almoner.engine.StorageException;
import org.almoner.report.OrderedPage;
import org.jspecify.annotations.Nullable;

/** Summaries as one offline HTML file with a door for each kind of reader. */
final class SummaryPage {

  /**
   * @param first whose order the page opens with
   */
  static void write(Path file, List<Summary> summaries, Door first) {
    try {
      Files.writeString(file, html(summaries, first));
    } catch (IOException e) {
      throw new StorageException("Cannot write " + file, e);
    }
  }

  static String html(List<Summary> summaries, Door first) {
    OrderedPage page = new OrderedPage("Access: what stands between patient and therapy");
    addDoor(page, first);
    for (Door door : Door.values()) {
      if (door != first) {
        addDoor(page, door);
      }
    }
    for (Summary summary : summaries) {
      page.article(SummaryPrinter.title(summary));
      summary.sections().forEach(section -> add(page, section));
    }
    return page.html();
  }

  private static void addDoor(OrderedPage page, Door door) {
    page.door(door.label(), door.title(), door.order().stream().map(Block::label).toList());
  }

  private static void add(OrderedPage page, Section section) {
    String id = section.block().label();
    String title = section.block().title();
    if (section.columns().size() == 1 || section.rows().isEmpty()) {
      List<String> texts = section.rows().stream().map(row -> text(row.get(0))).toList();
      page.paragraphs(id, title, texts.isEmpty() ? List.of("Nothing.") : texts);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(section.columns());
    section.rows().forEach(row -> rows.add(row.stream().map(SummaryPage::text).toList()));
    page.table(id, title, rows);
  }

  /** Six significant digits without trailing zeros. */
  private static String text(@Nullable Object value) {
    if (value instanceof Double number) {
      String digits = String.format(Locale.ROOT, "%.6g", number);
      return digits.contains("e") || !digits.contains(".")
          ? digits
          : digits.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
    return value == null ? "" : value.toString();
  }

  private SummaryPage() {}
}
