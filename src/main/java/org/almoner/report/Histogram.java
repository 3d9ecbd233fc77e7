package org.almoner.report;

import java.util.Arrays;
import java.util.List;

/**
 * How many values fall into bins of equal width.
 *
 * @param title what it is
 * @param xLabel what the values are
 * @param values in any order; those that are not finite are left out
 */
public record Histogram(String title, String xLabel, double[] values) {
  private static final int BINS = 20;

  public Histogram {
    values = Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  public String svg() {
    double low = Math.min(0, Arrays.stream(values).min().orElse(0));
    double high = Math.max(1, Arrays.stream(values).max().orElse(1));
    double[] counts = new double[BINS];
    for (double value : values) {
      counts[Math.min(BINS - 1, (int) ((value - low) / (high - low) * BINS))]++;
    }
    double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    Frame frame =
        Frame.of(
            title, List.of(xLabel, "patients"), new double[] {low, high}, new double[] {0, most});
    Markup svg = frame.open();
    for (int bin = 0; bin < BINS; bin++) {
      double left = frame.x().at(low + (high - low) * bin / BINS);
      double right = frame.x().at(low + (high - low) * (bin + 1) / BINS);
      double top = frame.y().at(counts[bin]);
      svg.append("<rect class=\"treated\"")
          .add(
              " x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
              left + 0.5, top, right - left - 1, frame.y().at(0) - top);
    }
    return svg.append("</svg>\n").toString();
  }
}
