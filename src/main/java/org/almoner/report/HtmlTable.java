package org.almoner.report;

import java.util.List;

/** Rows of text as an HTML table. */
final class HtmlTable {

  /** The first row is the head; columns that hold numbers below it are set to the right. */
  static String of(List<List<String>> rows) {
    StringBuilder table = new StringBuilder("<table>\n");
    for (int i = 0; i < rows.size(); i++) {
      String cell = i == 0 ? "th" : "td";
      table.append("<tr>");
      for (int j = 0; j < rows.get(i).size(); j++) {
        String style = isNumeric(rows, j) ? " class=\"number\"" : "";
        String text = Markup.escaped(rows.get(i).get(j));
        table.append("<" + cell + style + ">" + text + "</" + cell + ">");
      }
      table.append("</tr>\n");
    }
    return table.append("</table>\n").toString();
  }

  private static boolean isNumeric(List<List<String>> rows, int column) {
    return rows.size() > 1
        && rows.stream()
            .skip(1)
            .map(row -> row.get(column))
            .allMatch(text -> text.matches("[-+.0-9e]*|–"));
  }

  private HtmlTable() {}
}
