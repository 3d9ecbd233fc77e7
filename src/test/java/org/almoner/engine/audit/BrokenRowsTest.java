package org.almoner.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.engine.CheckResult;
import org.almoner.support.Zoo;
import org.junit.jupiter.api.Test;

/** Faults are told once per file and kind. */
class BrokenRowsTest {

  @Test
  void rulesThatTheSameRowsBreakAreOneFault() {
    assertThat(told(List.of(new BrokenRows("a.csv", "r", List.of("x is present", "y"), 6, 2))))
        .containsExactly("x is present; y | 6 rows in quarantine, first at a.csv line 2");
  }

  @Test
  void eachFileIsToldForItself() {
    assertThat(
            told(
                List.of(
                    new BrokenRows("a.csv", "r", List.of("x"), 1, 9),
                    new BrokenRows("a.csv", "r", List.of("x", "y"), 2, 3),
                    new BrokenRows("b.csv", "r", List.of("x"), 1, 5))))
        .containsExactly(
            "x | 3 rows in quarantine, first at a.csv line 3",
            "x | 1 row in quarantine, first at b.csv line 5",
            "y | 2 rows in quarantine, first at a.csv line 3");
  }

  @Test
  void manyFilesShareALine() {
    List<BrokenRows> parts =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new BrokenRows("p/" + i, "r", List.of("x"), 2, 7))
            .toList();
    assertThat(told(parts))
        .containsExactly(
            "x | 2000 rows in quarantine, first at p/0 and 999 more files, there line 7");
  }

  private static List<String> told(List<BrokenRows> groups) {
    return BrokenRows.warnings(Zoo.STG_ANIMALS, "line", groups).stream()
        .map((CheckResult check) -> check.check() + " | " + check.measured())
        .toList();
  }
}
