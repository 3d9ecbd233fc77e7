package org.almoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Maps values to places on paper, in proportion.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, above low
 * @param from place of low
 * @param to place of high
 */
record LinearScale(double low, double high, double from, double to) {

  LinearScale {
    if (!(low < high)) {
      double middle = Double.isFinite(low) ? low : 0;
      low = middle - 0.5;
      high = middle + 0.5;
    }
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** Four to nine round values within the scale: steps of 1, 2 or 5 times a power of ten. */
  List<Double> ticks() {
    double rough = (high - low) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double ratio = rough / power;
    double step = power * (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10);
    List<Double> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  static String text(double value) {
    String text = String.format(Locale.ROOT, "%.4g", value == 0 ? 0.0 : value);
    return text.contains("e") || !text.contains(".")
        ? text
        : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
