package org.almoner.experiment;

import java.util.Comparator;
import java.util.List;
import org.almoner.stats.sequential.SpendingFunction;

/**
 * The looks that an experiment has had, in order. What they spent of α stays spent: a look is taken
 * at most once for the information that it saw, however often the analysis is run.
 *
 * @param taken each with more information than the one before
 */
public record Looks(List<Look> taken) {
  /** With less new information than this, a look would spend α on nothing. */
  public static final double SMALLEST_STEP = 0.05;

  /** Where the design was when one look was taken; dates are ISO. */
  public record Look(int number, String date, double information) {}

  public Looks {
    taken = taken.stream().sorted(Comparator.comparingInt(Look::number)).toList();
  }

  /**
   * The look of a date: the one already taken then, or a new one if there is enough new
   * information, and the experiment is not over or was looked at later.
   *
   * @param information share of the planned outcomes that are in, 1 where this is the end
   * @return the look, or null where none is due
   */
  public @org.jspecify.annotations.Nullable Look at(String date, double information) {
    for (Look look : taken) {
      if (look.date.equals(date)) {
        return look;
      }
    }
    boolean later = taken.stream().anyMatch(look -> look.date.compareTo(date) > 0);
    double last = taken.isEmpty() ? 0 : taken.get(taken.size() - 1).information;
    boolean due = information == 1 ? last < 1 : information - last >= SMALLEST_STEP;
    return later || !due ? null : new Look(taken.size() + 1, date, information);
  }

  /** The looks before one, as a plan wants them. */
  public ExperimentPlan.Looks plan(Look look) {
    double[] earlier =
        taken.stream()
            .filter(other -> other.number < look.number)
            .mapToDouble(Look::information)
            .toArray();
    return new ExperimentPlan.Looks(earlier, look.information, SpendingFunction.obrienFleming());
  }

  /** Two-sided level spent with a look and all before it, O'Brien-Fleming like. */
  public static double spent(double alpha, double information) {
    return 2 * SpendingFunction.obrienFleming().spent(alpha / 2, information);
  }
}
