package org.almoner.stats.survival;

import java.util.Arrays;
import org.almoner.stats.Arm;
import org.almoner.stats.Require;

/**
 * Times to an event, some of them cut short.
 *
 * @param time of the event or of the last sight, one per row, not negative
 * @param event whether the event was seen; otherwise the row is censored at its time
 */
public record SurvivalData(double[] time, boolean[] event) {

  public SurvivalData {
    Require.nonNegative(time, "time");
    Require.sameLength(time.length, event.length, "event");
  }

  /** Distinct times at which an event happened, ascending. */
  double[] eventTimes() {
    double[] times = new double[time.length];
    int count = 0;
    for (int i = 0; i < time.length; i++) {
      if (event[i]) {
        times[count++] = time[i];
      }
    }
    return Arrays.stream(times, 0, count).sorted().distinct().toArray();
  }

  /** Number of events at each of the given ascending times. */
  long[] eventsAt(double[] times) {
    long[] events = new long[times.length];
    for (int i = 0; i < time.length; i++) {
      int found = event[i] ? Arrays.binarySearch(times, time[i]) : -1;
      if (found >= 0) {
        events[found]++;
      }
    }
    return events;
  }

  /** Number of rows still at risk just before each of the given ascending times. */
  long[] atRisk(double[] times) {
    double[] sorted = time.clone();
    Arrays.sort(sorted);
    long[] atRisk = new long[times.length];
    int gone = 0;
    for (int k = 0; k < times.length; k++) {
      while (gone < sorted.length && sorted[gone] < times[k]) {
        gone++;
      }
      atRisk[k] = (long) sorted.length - gone;
    }
    return atRisk;
  }

  /** Of the rows of one arm. */
  public SurvivalData ofArm(boolean[] treated, boolean arm) {
    return select(treated, arm);
  }

  /** The same times, where other events than the chosen ones count as censored. */
  SurvivalData because(boolean[] chosen) {
    boolean[] events = event.clone();
    for (int i = 0; i < events.length; i++) {
      events[i] &= chosen[i];
    }
    return new SurvivalData(time, events);
  }

  SurvivalData select(boolean[] chosen, boolean wanted) {
    int count = Arm.count(chosen, wanted);
    boolean[] events = new boolean[count];
    int next = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] == wanted) {
        events[next++] = event[i];
      }
    }
    return new SurvivalData(Arm.select(time, chosen, wanted), events);
  }
}
