package org.almoner.report;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The paper of a chart: its size, its axes, its grid.
 *
 * @param title above the chart, also what a screen reader says
 * @param x the horizontal scale
 * @param y the vertical scale
 * @param xLabel below
 * @param yLabel above the axis
 */
record Frame(String title, LinearScale x, LinearScale y, String xLabel, String yLabel) {
  static final double WIDTH = 620;
  static final double HEIGHT = 340;
  static final double LEFT = 70;
  static final double RIGHT = 600;
  static final double TOP = 50;
  static final double BOTTOM = 295;

  /** A frame whose scales span the given values. */
  static Frame of(String title, List<String> labels, double[] xRange, double[] yRange) {
    double margin = 0.05 * (yRange[1] - yRange[0]);
    return new Frame(
        title,
        new LinearScale(xRange[0], xRange[1], LEFT, RIGHT),
        new LinearScale(yRange[0] - margin, yRange[1] + margin, BOTTOM, TOP),
        labels.get(0),
        labels.get(1));
  }

  static Markup open(String title, double height) {
    return new Markup()
        .add("<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\"", WIDTH, height)
        .append(" aria-label=\"" + Markup.escaped(title) + "\">\n")
        .append("<g class=\"title\">")
        .label(LEFT, 20, "start", title)
        .append("</g>\n");
  }

  /** The opened picture with axes and grid. */
  Markup open() {
    return opened(LinearScale::text);
  }

  /** The same where what is below zero is drawn downwards, not negative. */
  Markup openMirrored() {
    return opened(value -> LinearScale.text(Math.abs(value)));
  }

  private Markup opened(DoubleFunction<String> yText) {
    Markup svg = open(title, HEIGHT);
    for (double tick : x.ticks()) {
      svg.add(
          "<line class=\"grid\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\"/>",
          x.at(tick), TOP, BOTTOM);
      svg.label(x.at(tick), BOTTOM + 16, "middle", LinearScale.text(tick));
    }
    for (double tick : y.ticks()) {
      svg.add(
          "<line class=\"grid\" x1=\"%1$.1f\" x2=\"%2$.1f\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>",
          LEFT, RIGHT, y.at(tick));
      svg.label(LEFT - 6, y.at(tick) + 4, "end", yText.apply(tick));
    }
    svg.label((LEFT + RIGHT) / 2, BOTTOM + 36, "middle", xLabel);
    svg.label(LEFT, TOP - 10, "start", yLabel);
    return svg;
  }

  /** The line y = 0, where it is on the paper. */
  void zero(Markup svg) {
    if (y.low() < 0 && y.high() > 0) {
      svg.add(
          "<line class=\"zero\" x1=\"%1$.1f\" x2=\"%2$.1f\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>",
          LEFT, RIGHT, y.at(0));
    }
  }
}
