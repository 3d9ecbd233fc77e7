package org.almoner.stats.adherence;

import java.util.Comparator;
import java.util.List;
import org.almoner.stats.Require;

/**
 * Continuous multiple-interval measures of medication availability of one patient in one window, by
 * the names of R's AdhereR.
 *
 * <pre>
 *   CMA1  days supplied but for the last fill / days from the first to the last fill
 *   CMA2  days supplied / days from the first fill to the end of the window   (MPR)
 *   CMA3, CMA4  CMA1, CMA2 capped at 1
 *   CMA5  1 − gap days between fills / days from the first to the last fill
 *   CMA6  1 − gap days / days from the first fill to the end of the window
 *   CMA7  1 − gap days in the window, supply from before included / window   (PDC)
 * </pre>
 *
 * <p>Vollmer et al. (2012); Dima and Dediu (2017), whose software gives the same values. Fills are
 * those in the window, one on the day it ends included; only CMA7 counts what earlier fills carry
 * into it. From CMA5 on, supply that is left when the next fill comes is used up first.
 *
 * <p>A measure that is not defined is NaN: CMA1, 3 and 5 with fewer than two fill dates in the
 * window, CMA2, 4 and 6 without a fill in it. CMA7 is always defined, as no window starts before
 * the first fill. Where the only fill is on the day the window ends, CMA2 is infinite, as in
 * AdhereR.
 *
 * @param cma1 see above, as all others
 */
public record MedicationAvailability(
    double cma1, double cma2, double cma3, double cma4, double cma5, double cma6, double cma7) {

  /**
   * Measures one patient in one window.
   *
   * @param fills of one patient, in any order (fills of one day in the order they count)
   */
  public static MedicationAvailability of(
      List<MedicationFill> fills, ObservationWindow window, CarryOver carryOver) {
    Require.nonEmpty(fills.size(), "fills");
    List<MedicationFill> sorted =
        fills.stream().sorted(Comparator.comparingLong(MedicationFill::day)).toList();
    long start = sorted.get(0).day() + window.start();
    long end = start + window.days();
    List<MedicationFill> seen = sorted.stream().filter(fill -> fill.day() <= end).toList();
    List<MedicationFill> inside = seen.stream().filter(fill -> fill.day() >= start).toList();

    SupplyGaps gaps = SupplyGaps.of(inside, end, carryOver);
    double cma1 = betweenFills(inside, suppliedBeforeLast(inside));
    double cma2 = toTheEnd(inside, end, supplied(inside));
    return new MedicationAvailability(
        cma1,
        cma2,
        Math.min(1, cma1),
        Math.min(1, cma2),
        1 - betweenFills(inside, gaps.firstTotal(Math.max(0, inside.size() - 1))),
        1 - toTheEnd(inside, end, gaps.total()),
        covered(seen, start, end, carryOver));
  }

  private static double betweenFills(List<MedicationFill> inside, double days) {
    long span = inside.isEmpty() ? 0 : inside.get(inside.size() - 1).day() - inside.get(0).day();
    return span == 0 ? Double.NaN : days / span;
  }

  private static double toTheEnd(List<MedicationFill> inside, long end, double days) {
    return inside.isEmpty() ? Double.NaN : days / (end - inside.get(0).day());
  }

  /** The share of the window's days with supply, whenever it was dispensed. */
  private static double covered(
      List<MedicationFill> seen, long start, long end, CarryOver carryOver) {
    double[] gaps = SupplyGaps.of(seen, end, carryOver).days();
    double uncovered = 0;
    for (int i = 0; i < gaps.length; i++) {
      long next = i == gaps.length - 1 ? end : seen.get(i + 1).day();
      // A gap lies just before the next fill: what of it is before the window does not count.
      uncovered += Math.max(0, Math.min(gaps[i], (double) (next - start)));
    }
    return 1 - uncovered / (end - start);
  }

  private static double supplied(List<MedicationFill> fills) {
    return fills.stream().mapToDouble(MedicationFill::days).sum();
  }

  private static double suppliedBeforeLast(List<MedicationFill> fills) {
    return fills.isEmpty() ? 0 : supplied(fills.subList(0, fills.size() - 1));
  }
}
