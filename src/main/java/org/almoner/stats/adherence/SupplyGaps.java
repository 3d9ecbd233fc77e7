package org.almoner.stats.adherence;

import java.util.List;

/**
 * Days without supply after each fill, until the next one or the end of observation.
 *
 * <pre>
 *   gapᵢ = max(0, intervalᵢ − daysᵢ − carriedᵢ)      carriedᵢ₊₁ = max(0, −(intervalᵢ − daysᵢ − carriedᵢ))
 * </pre>
 *
 * @param days the gap after each fill
 */
record SupplyGaps(double[] days) {

  /**
   * @param fills by date, all before the end
   */
  static SupplyGaps of(List<MedicationFill> fills, long end, CarryOver carryOver) {
    double[] gaps = new double[fills.size()];
    double carried = 0;
    for (int i = 0; i < gaps.length; i++) {
      MedicationFill fill = fills.get(i);
      boolean last = i == gaps.length - 1;
      long next = last ? end : fills.get(i + 1).day();
      double gap = next - fill.day() - fill.days() - carried;
      gaps[i] = Math.max(0, gap);
      boolean passes = last || carryOver.passes(fill, fills.get(i + 1));
      carried = passes ? Math.max(0, -gap) : 0;
    }
    return new SupplyGaps(gaps);
  }

  double total() {
    return firstTotal(days.length);
  }

  /** Sum of the gaps after the first fills. */
  double firstTotal(int fills) {
    double total = 0;
    for (int i = 0; i < fills; i++) {
      total += days[i];
    }
    return total;
  }
}
