package org.almoner.population.gap;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.almoner.population.condition.ConditionCodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseReaderTest {
  private static final ClauseReader READER =
      new ClauseReader(
          GapTerms.of(new ConditionCodes(List.of(), Map.of()), List.of(), List.of(), List.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colonoscopi in 10 years",
        "colonoscopy in ten years",
        "colonoscopy",
        "diabetis",
        "hba1c on 2 days",
        "antidepressant begun on days 0 to 30 after it",
        "influenza_vaccine since 31 June of the season from 1 September",
        ""
      })
  void whatCannotBeReadIsTold(String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> READER.read("colonoscopy in 10 years or " + part));
  }
}
