package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.generate.Dice;

/**
 * All advocates, and who gets a new case. Assignment is skewed: one advocate in five gets half as
 * much again as the others. Capacities are set so that these have more active cases than they can
 * carry, and the others have not: a queue holds arrivals per day × days that a case stays (Little's
 * law), less while the window is short.
 */
final class Roster {
  private static final double ACTIVE_CASES_PER_ADVOCATE = 11;

  /** Mean days that a case is active, as measured on generated worlds, by its advocate's load. */
  private static final double ACTIVE_DAYS = 7.8;

  private static final double ACTIVE_DAYS_OVERLOADED = 9.5;

  private final CaseworkChapter chapter;
  private final List<Advocate> advocates;
  private final double[] cumulated;

  private Roster(CaseworkChapter chapter, List<Advocate> advocates, double[] cumulated) {
    this.chapter = chapter;
    this.advocates = advocates;
    this.cumulated = cumulated;
  }

  static Roster of(CaseworkChapter chapter) {
    double active = active((double) chapter.cases(), chapter.days(), ACTIVE_DAYS);
    int size = (int) Math.max(5, Math.round(active / ACTIVE_CASES_PER_ADVOCATE));
    List<Advocate> advocates = new ArrayList<>(size);
    double[] cumulated = new double[size];
    double total = 0;
    for (int i = 0; i < size; i++) {
      Advocate advocate = Advocate.draw(chapter, i);
      advocates.add(advocate);
      total += advocate.weight();
      cumulated[i] = total;
    }
    return new Roster(chapter, advocates, cumulated);
  }

  List<Advocate> advocates() {
    return advocates;
  }

  /** Who gets a new case. */
  Advocate pick(Dice dice) {
    double point = dice.uniform() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, point);
    int index = found >= 0 ? found + 1 : -found - 1;
    return advocates.get(Math.min(index, advocates.size() - 1));
  }

  /** Active cases the advocate can carry. */
  int capacity(Advocate advocate) {
    double cases = chapter.cases() * advocate.weight() / cumulated[cumulated.length - 1];
    double stay = advocate.isOverloaded() ? ACTIVE_DAYS_OVERLOADED : ACTIVE_DAYS;
    double active = active(cases, chapter.days(), stay);
    return (int) Math.max(1, Math.round(active / advocate.pressure()));
  }

  private static double active(double cases, double days, double stay) {
    return cases / days * stay * (1 - StrictMath.exp(-days / stay));
  }
}
