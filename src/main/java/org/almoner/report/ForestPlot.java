package org.almoner.report;

import java.util.List;

/**
 * Estimates with intervals, one below the other.
 *
 * @param title what it is
 * @param xLabel what is estimated
 * @param rows from top to bottom
 */
public record ForestPlot(String title, String xLabel, List<Row> rows) {
  private static final double LABELS = 230;
  private static final double ROW = 20;
  private static final int LONGEST = 36;

  /** One estimate. */
  public record Row(String label, double estimate, double low, double high) {}

  public ForestPlot {
    rows =
        rows.stream()
            .filter(row -> Double.isFinite(row.low()) && Double.isFinite(row.high()))
            .toList();
  }

  public String svg() {
    double low = Math.min(0, rows.stream().mapToDouble(Row::low).min().orElse(-1));
    double high = Math.max(0, rows.stream().mapToDouble(Row::high).max().orElse(1));
    double margin = 0.04 * (high - low);
    LinearScale x = new LinearScale(low - margin, high + margin, LABELS, Frame.RIGHT);
    double bottom = Frame.TOP + ROW * rows.size() + 6;
    Markup svg = Frame.open(title, bottom + 45);
    for (double tick : x.ticks()) {
      vertical(svg, "grid", x.at(tick), bottom);
      svg.label(x.at(tick), bottom + 16, "middle", LinearScale.text(tick));
    }
    vertical(svg, "zero", x.at(0), bottom);
    double y = Frame.TOP + ROW / 2;
    for (Row row : rows) {
      svg.label(LABELS - 8, y + 4, "end", Markup.shortened(row.label(), LONGEST));
      svg.add(
          "<line class=\"whisker\" x1=\"%1$.1f\" x2=\"%2$.1f\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>",
          x.at(row.low()), x.at(row.high()), y);
      svg.add("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x.at(row.estimate()), y);
      y += ROW;
    }
    svg.label((LABELS + Frame.RIGHT) / 2, bottom + 36, "middle", xLabel);
    return svg.append("</svg>\n").toString();
  }

  private static void vertical(Markup svg, String style, double x, double bottom) {
    svg.append("<line class=\"" + style + "\"")
        .add(" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\"/>", x, Frame.TOP, bottom);
  }
}
