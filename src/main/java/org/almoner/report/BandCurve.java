package org.almoner.report;

import java.util.List;

/**
 * A curve with its confidence band.
 *
 * @param title what it is
 * @param xLabel of the horizontal axis
 * @param yLabel of the vertical axis
 * @param points from left to right
 */
public record BandCurve(String title, String xLabel, String yLabel, List<Point> points) {

  /** One point with its interval. */
  public record Point(double x, double y, double low, double high) {}

  public BandCurve {
    points = List.copyOf(points);
  }

  public String svg() {
    double low = points.stream().mapToDouble(Point::low).min().orElse(0);
    double high = points.stream().mapToDouble(Point::high).max().orElse(1);
    Frame frame =
        Frame.of(
            title,
            List.of(xLabel, yLabel),
            new double[] {0, 1},
            new double[] {Math.min(0, low), Math.max(0, high)});
    Markup svg = frame.open();
    frame.zero(svg);
    svg.append("<polygon class=\"band\" points=\"");
    points.forEach(point -> place(svg, frame, point.x(), point.high()));
    for (int i = points.size() - 1; i >= 0; i--) {
      place(svg, frame, points.get(i).x(), points.get(i).low());
    }
    svg.append("\"/>\n<polyline class=\"curve\" points=\"");
    points.forEach(point -> place(svg, frame, point.x(), point.y()));
    return svg.append("\"/>\n</svg>\n").toString();
  }

  private static void place(Markup svg, Frame frame, double x, double y) {
    svg.add("%.1f,%.1f ", frame.x().at(x), frame.y().at(y));
  }
}
