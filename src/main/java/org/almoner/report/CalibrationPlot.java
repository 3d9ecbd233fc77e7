package org.almoner.report;

import java.util.List;

/**
 * Observed against predicted, with intervals; on the diagonal predictions mean what they say.
 *
 * @param title what it is
 * @param points one per group of rows
 */
public record CalibrationPlot(String title, List<Point> points) {

  /** One group of rows. */
  public record Point(double predicted, double observed, double low, double high) {}

  public CalibrationPlot {
    points = List.copyOf(points);
  }

  public String svg() {
    double left = points.stream().mapToDouble(Point::predicted).min().orElse(0);
    double right = points.stream().mapToDouble(Point::predicted).max().orElse(1);
    double low = points.stream().mapToDouble(Point::low).min().orElse(0);
    double high = points.stream().mapToDouble(Point::high).max().orElse(1);
    Frame frame =
        Frame.of(
            title,
            List.of("predicted effect", "observed effect"),
            new double[] {left - 0.05 * (right - left), right + 0.05 * (right - left)},
            new double[] {Math.min(low, left), Math.max(high, right)});
    Markup svg = frame.open();
    svg.add(
        "<line class=\"zero\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        frame.x().at(left), frame.y().at(left), frame.x().at(right), frame.y().at(right));
    for (Point point : points) {
      double x = frame.x().at(point.predicted());
      svg.add(
          "<line class=\"whisker\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\"/>",
          x, frame.y().at(point.low()), frame.y().at(point.high()));
      svg.add(
          "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
          x, frame.y().at(point.observed()));
    }
    return svg.append("</svg>\n").toString();
  }
}
