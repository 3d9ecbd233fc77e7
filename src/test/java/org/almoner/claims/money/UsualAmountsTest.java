package org.almoner.claims.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.almoner.claims.money.UsualAmounts.Line;
import org.almoner.claims.money.UsualAmounts.Usual;
import org.junit.jupiter.api.Test;

class UsualAmountsTest {

  @Test
  void aDayIsTheLastOfOneHundredAndEighty() {
    assertThat(UsualAmounts.of(List.of(new Line(179, 30L), new Line(0, 10L), new Line(180, 50L))))
        .containsExactly(new Usual(0, 1, 10), new Usual(179, 2, 20), new Usual(180, 2, 40));
  }

  @Test
  void linesThatTellNothingAreAskedAboutAndNotCounted() {
    assertThat(UsualAmounts.of(List.of(new Line(3, null), new Line(5, 7L), new Line(5, null))))
        .containsExactly(new Usual(3, 0, Double.NaN), new Usual(5, 1, 7));
  }

  @Test
  void itIsTheMedianOfAllLinesOfThoseDaysHoweverTheyCome() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int most = 1 + random.nextInt(40);
      List<Line> lines = new ArrayList<>();
      for (int i = random.nextInt(120); i >= 0; i--) {
        Long micros = random.nextInt(5) == 0 ? null : Long.valueOf(1 + random.nextInt(most));
        lines.add(new Line(random.nextInt(600), micros));
      }
      for (Usual usual : UsualAmounts.of(lines)) {
        assertThat(usual).isEqualTo(counted(lines, usual.day()));
      }
    }
  }

  /** By sorting. */
  private static Usual counted(List<Line> lines, int day) {
    long[] amounts =
        lines.stream()
            .filter(line -> line.day() <= day && line.day() > day - 180)
            .map(Line::micros)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    int n = amounts.length;
    double median = n == 0 ? Double.NaN : (amounts[(n - 1) / 2] + amounts[n / 2]) / 2.0;
    return new Usual(day, n, median);
  }

  @Test
  void aServiceThatIsPaidEveryDayIsCountedInLittleMoreThanItsLines() {
    List<Line> lines =
        IntStream.range(0, 300_000).mapToObj(i -> new Line(i / 800, i * 7919L % 100_003)).toList();

    List<Usual> days = UsualAmounts.of(lines);

    assertThat(days).hasSize(375);
    assertThat(days.get(374).lines()).isEqualTo(180 * 800);
  }
}
