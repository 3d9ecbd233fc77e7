package org.almoner.population.gap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.engine.UsageException;
import org.almoner.population.condition.ConditionCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareGapRulesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final String HEADER =
      "gap,version,effective_from,ages,condition,not_if,closed_by,expected_contact,source,tier,note\n";

  @TempDir Path home;

  @Test
  void aRuleThatCannotBeReadIsToldWithItsLine() throws Exception {
    assertThatThrownBy(
            () ->
                rules(
                    "# ours\n"
                        + HEADER
                        + "a,1,,18+,,hospice ever,colonoscopi ever,us,us,expert,\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "conf/population/care_gaps.csv, line 3: colonoscopi ever cannot be read as a clause;"
                + " write it as its neighbours are written");
  }

  @Test
  void agesThatCannotBeReadAreTold() throws Exception {
    assertThatThrownBy(
            () -> rules(HEADER + "a,1,,from 18,,hospice ever,colonoscopy ever,us,us,expert,\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "conf/population/care_gaps.csv, line 2: ages must be such as 18-75, 65+ or"
                + " F 40-75|M 21-75");
  }

  private void rules(String file) throws Exception {
    Path folder = Files.createDirectories(home.resolve("conf/population"));
    Files.writeString(folder.resolve("care_gaps.csv"), file);
    String before = System.getProperty("almoner.home", "");
    System.setProperty("almoner.home", home.toString());
    try {
      CareGapRules.load().before(AS_OF, ConditionCodes.load(AS_OF));
    } finally {
      System.setProperty("almoner.home", before);
    }
  }
}
