package org.almoner.report;

import java.util.List;

/**
 * Standardised differences of all covariates before and after weighting (Love 2002), largest first.
 *
 * @param rows one per covariate
 */
public record LovePlot(List<Row> rows) {
  private static final double LABELS = 230;
  private static final double ROW = 17;
  private static final int LONGEST = 36;

  /** One covariate. */
  public record Row(String covariate, double before, double after) {

    double largest() {
      return Math.max(Math.abs(before), Math.abs(after));
    }
  }

  public LovePlot {
    rows =
        rows.stream()
            .filter(row -> Double.isFinite(row.before()) && Double.isFinite(row.after()))
            .sorted((a, b) -> Double.compare(Math.abs(b.before()), Math.abs(a.before())))
            .toList();
  }

  public String svg() {
    double limit = Math.max(0.15, rows.stream().mapToDouble(Row::largest).max().orElse(0) * 1.05);
    LinearScale x = new LinearScale(-limit, limit, LABELS, Frame.RIGHT);
    double bottom = Frame.TOP + ROW * rows.size() + 6;
    Markup svg = Frame.open("Balance before (○) and after (●) weighting", bottom + 45);
    grid(svg, x, bottom);
    double y = Frame.TOP + ROW / 2;
    for (Row row : rows) {
      svg.label(LABELS - 8, y + 4, "end", Markup.shortened(row.covariate(), LONGEST));
      svg.add("<circle class=\"before\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x.at(row.before()), y);
      svg.add("<circle class=\"after\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x.at(row.after()), y);
      y += ROW;
    }
    svg.label((LABELS + Frame.RIGHT) / 2, bottom + 36, "middle", "standardised mean difference");
    return svg.append("</svg>\n").toString();
  }

  private static void grid(Markup svg, LinearScale x, double bottom) {
    for (double tick : x.ticks()) {
      vertical(svg, "grid", x.at(tick), bottom);
      svg.label(x.at(tick), bottom + 16, "middle", LinearScale.text(tick));
    }
    vertical(svg, "limit", x.at(-0.1), bottom);
    vertical(svg, "limit", x.at(0.1), bottom);
    vertical(svg, "zero", x.at(0), bottom);
  }

  private static void vertical(Markup svg, String style, double x, double bottom) {
    svg.append("<line class=\"" + style + "\"")
        .add(" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\"/>", x, Frame.TOP, bottom);
  }
}
