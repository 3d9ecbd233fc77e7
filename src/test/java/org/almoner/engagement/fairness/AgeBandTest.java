package org.almoner.engagement.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.almoner.frame.DataColumn;
import org.junit.jupiter.api.Test;

class AgeBandTest {

  @Test
  void bandsEndAtCompletedYears() {
    assertThat(Stream.of(29, 30, 49, 50, 65, 66).map(years -> AgeBand.of(years).toString()))
        .containsExactly("under 30", "30 to 49", "30 to 49", "50 to 65", "50 to 65", "over 65");
  }

  @Test
  void fairnessLooksAtTheSameBandsAsTheExperiment() {
    DataColumn ages = DataColumn.ofNumbers("age", new double[] {30, 66});

    assertThat(ProtectedGroup.AGE.level(ages, 0)).isEqualTo(AgeBand.of(30).toString());
    assertThat(ProtectedGroup.AGE.level(ages, 1)).isEqualTo(AgeBand.of(66).toString());
  }
}
