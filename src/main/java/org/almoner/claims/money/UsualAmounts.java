package org.almoner.claims.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was usual on each day: the median of the amounts of {@value #DAYS} days, that day the last
 * of them. It takes n log n steps, however many lines the days have.
 */
public final class UsualAmounts {
  /** CLAIMS 7. */
  static final int DAYS = 180;

  /**
   * @param day since 1970-01-01
   * @param micros millionths of a dollar; null where nothing is told of what is usual
   */
  public record Line(int day, @Nullable Long micros) {}

  /**
   * @param lines that tell of the day
   * @param micros their median; of an even number, between the middle two; NaN of none
   */
  public record Usual(int day, long lines, double micros) {}

  private final List<Line> byDay;
  private final RankedAmounts window;
  private int left = 0;

  private UsualAmounts(List<Line> lines) {
    byDay = lines.stream().sorted(Comparator.comparingInt(Line::day)).toList();
    window = RankedAmounts.of(lines.stream().map(Line::micros).filter(Objects::nonNull).toList());
  }

  /** Of each day that has a line, ascending. */
  public static List<Usual> of(List<Line> lines) {
    UsualAmounts amounts = new UsualAmounts(lines);
    List<Usual> days = new ArrayList<>();
    for (int i = 0; i < amounts.byDay.size(); i++) {
      Line line = amounts.byDay.get(i);
      amounts.window.add(line.micros(), 1);
      if (i + 1 == amounts.byDay.size() || amounts.byDay.get(i + 1).day() > line.day()) {
        days.add(amounts.usual(line.day()));
      }
    }
    return days;
  }

  private Usual usual(int day) {
    while (byDay.get(left).day() <= day - DAYS) {
      window.add(byDay.get(left++).micros(), -1);
    }
    return new Usual(day, window.size(), window.median());
  }
}
