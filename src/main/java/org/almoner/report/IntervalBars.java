package org.almoner.report;

import java.util.List;

/**
 * Bars of what was observed, with intervals, and a mark of what was predicted.
 *
 * @param title what it is
 * @param xLabel what the bars are
 * @param yLabel what they measure
 * @param bars from left to right
 */
public record IntervalBars(String title, String xLabel, String yLabel, List<Bar> bars) {

  /** One bar. */
  public record Bar(String label, double predicted, double observed, double low, double high) {}

  public IntervalBars {
    bars = List.copyOf(bars);
  }

  public String svg() {
    double low = bars.stream().mapToDouble(b -> Math.min(b.low(), b.predicted())).min().orElse(0);
    double high = bars.stream().mapToDouble(b -> Math.max(b.high(), b.predicted())).max().orElse(1);
    double margin = 0.05 * (Math.max(0, high) - Math.min(0, low));
    LinearScale y =
        new LinearScale(
            Math.min(0, low) - margin, Math.max(0, high) + margin, Frame.BOTTOM, Frame.TOP);
    Markup svg = Frame.open(title, Frame.HEIGHT);
    for (double tick : y.ticks()) {
      svg.add(
          "<line class=\"grid\" x1=\"%1$.1f\" x2=\"%2$.1f\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>",
          Frame.LEFT, Frame.RIGHT, y.at(tick));
      svg.label(Frame.LEFT - 6, y.at(tick) + 4, "end", LinearScale.text(tick));
    }
    double step = (Frame.RIGHT - Frame.LEFT) / Math.max(1, bars.size());
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, y, bars.get(i), Frame.LEFT + (i + 0.5) * step, step);
    }
    svg.label((Frame.LEFT + Frame.RIGHT) / 2, Frame.BOTTOM + 36, "middle", xLabel);
    svg.label(Frame.LEFT, Frame.TOP - 10, "start", yLabel);
    return svg.append("</svg>\n").toString();
  }

  private static void bar(Markup svg, LinearScale y, Bar bar, double x, double step) {
    double top = Math.min(y.at(bar.observed()), y.at(0));
    svg.add(
        "<rect class=\"treated\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
        x - step * 0.35, top, step * 0.7, Math.abs(y.at(bar.observed()) - y.at(0)));
    svg.add(
        "<line class=\"whisker\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\"/>",
        x, y.at(bar.low()), y.at(bar.high()));
    svg.add("<circle class=\"after\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x, y.at(bar.predicted()));
    svg.label(x, Frame.BOTTOM + 16, "middle", bar.label());
  }
}
