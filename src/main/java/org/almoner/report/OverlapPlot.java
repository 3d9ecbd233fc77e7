package org.almoner.report;

import java.util.Arrays;
import java.util.List;

/**
 * The propensities of both arms as mirrored histograms: treated above, controls below.
 *
 * @param treated share of the treated rows per bin of equal width over [0, 1]
 * @param control share of the control rows per bin
 */
public record OverlapPlot(double[] treated, double[] control) {

  public String svg() {
    double highest = Math.max(max(treated), max(control));
    Frame frame =
        Frame.of(
            "Overlap of propensities: treated above, controls below",
            List.of("propensity", "share of the arm's rows"),
            new double[] {0, 1},
            new double[] {-highest, highest});
    Markup svg = frame.openMirrored();
    bars(svg, frame, "treated", treated, 1);
    bars(svg, frame, "control", control, -1);
    frame.zero(svg);
    return svg.append("</svg>\n").toString();
  }

  private static void bars(Markup svg, Frame frame, String style, double[] shares, int side) {
    for (int i = 0; i < shares.length; i++) {
      double left = frame.x().at((double) i / shares.length);
      double right = frame.x().at((i + 1.0) / shares.length);
      double end = frame.y().at(side * shares[i]);
      double zero = frame.y().at(0);
      svg.append("<rect class=\"" + style + "\"")
          .add(
              " x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
              left + 0.5, Math.min(end, zero), right - left - 1, Math.abs(end - zero));
    }
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(1);
  }
}
