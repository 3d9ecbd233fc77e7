package org.almoner.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void alignsColumnsAndKeepsSmallFiguresReadable() {
    Rows rows = Rows.named("name", "value");
    rows.add("rate", 0.345372);
    rows.add("error", 0.00217349);
    rows.add("p", 0.0000123456);
    rows.add("none", null);

    assertThat(TextTable.of(rows))
        .isEqualTo(
            """
            name        value
            -----  ----------
            rate       0.3454
            error    0.002173
            p      1.2346e-05
            none\
            """);
  }

  @Test
  void writesALinePerColumnWhereTheTerminalIsTooNarrow() {
    Rows rows = Rows.named("case_type", "total_cases");
    rows.add("denial_appeal", 65);
    rows.add("all", null);

    assertThat(TextTable.within(26, rows)).isEqualTo(TextTable.of(rows));
    assertThat(TextTable.within(0, rows)).as("width not known").isEqualTo(TextTable.of(rows));
    assertThat(TextTable.within(25, rows))
        .isEqualTo(
            """
            -----------
            case_type    denial_appeal
            total_cases  65
            -----------
            case_type    all
            total_cases\
            """);
  }

  @Test
  void whatTheLastColumnSaysIsNeverCut() {
    Rows rows = Rows.named("name", "found");
    rows.add("a".repeat(70), "b".repeat(70));

    assertThat(TextTable.saying(rows).lines().toList().get(2))
        .isEqualTo("a".repeat(57) + "...  " + "b".repeat(70));
    assertThat(TextTable.of(rows)).doesNotContain("b".repeat(58));
  }
}
