package org.almoner.cli.access;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.access.summary.Door;
import org.almoner.access.summary.Section;
import org.almoner.access.summary.Summary;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Json;
import org.almoner.cli.output.Rows;
import org.almoner.cli.output.TextTable;
import org.almoner.cli.output.Visible;

/**
 * Prints summaries: for people block by block, as JSON one object each with the blocks as lists of
 * rows, as CSV one line for each cell.
 */
record SummaryPrinter(Door door, Format format, PrintWriter out) {

  void print(List<Summary> summaries) {
    switch (format) {
      case TABLE -> summaries.forEach(this::text);
      case JSON -> out.println(Json.of(summaries.stream().map(this::object).toList()));
      case CSV -> format.print(out, cells(summaries));
    }
    out.flush();
  }

  private void text(Summary summary) {
    out.println(Visible.of(title(summary)));
    for (Section section : summary.behind(door)) {
      out.println();
      out.println(section.block().title());
      if (section.columns().size() == 1) {
        section.rows().forEach(row -> out.println("  " + Visible.of(String.valueOf(row.get(0)))));
      } else {
        Rows rows = new Rows(section.columns(), section.rows());
        TextTable.of(rows).lines().forEach(line -> out.println("  " + line));
      }
      if (section.rows().isEmpty()) {
        out.println("  (nothing)");
      }
    }
    out.println();
  }

  static String title(Summary summary) {
    return "Request %s: access %s, support %s on the access outcome of %s"
        .formatted(
            summary.request().requestId(),
            summary.choice().accessArm(),
            summary.choice().supportArm(),
            summary.choice().feed().label());
  }

  private Map<String, Object> object(Summary summary) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("request_id", summary.request().requestId());
    object.put("access_arm", summary.choice().accessArm());
    object.put("support_arm", summary.choice().supportArm());
    object.put("feed", summary.choice().feed().label());
    for (Section section : summary.behind(door)) {
      object.put(section.block().label(), new Rows(section.columns(), section.rows()).objects());
    }
    return object;
  }

  private Rows cells(List<Summary> summaries) {
    Rows rows = Rows.named("request_id", "block", "row", "column", "value");
    for (Summary summary : summaries) {
      for (Section section : summary.behind(door)) {
        for (int i = 0; i < section.rows().size(); i++) {
          List<Object> row = new ArrayList<>(section.rows().get(i));
          for (int j = 0; j < row.size(); j++) {
            rows.add(
                summary.request().requestId(),
                section.block().label(),
                i + 1,
                section.columns().get(j),
                row.get(j));
          }
        }
      }
    }
    return rows;
  }
}
