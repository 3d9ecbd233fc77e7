package org.almoner.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

/** Words of a place are those of a column that knows words, and mean one each. */
class VocabularySettingsTest {
  private static final Table CASES =
      Table.of("x", Layer.STAGING, "stg_cases", "one row per case")
          .optional("status", DataTypes.StringType, "state")
          .optional("kind", DataTypes.StringType, "kind")
          .words("status", "open", "in_progress")
          .openWords("kind", "denial");

  @Test
  void aWordOfThePlaceMayMeanOneOfTheContract() {
    assertThatCode(() -> check("x.stg_cases.status", Map.of("In Progress", List.of("w.i.p."))))
        .doesNotThrowAnyException();
    assertThatCode(() -> check("x.stg_cases.kind", Map.of("new_kind", List.of("other"))))
        .doesNotThrowAnyException();
  }

  @Test
  void aColumnThatKnowsNoWordsIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> check("x.stg_case.status", Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("vocabularies.x.stg_case.status")
        .hasMessageContaining("Did you mean x.stg_cases.status?");
  }

  @Test
  void aWordThatTheContractLacksIsRefused() {
    assertThatThrownBy(() -> check("x.stg_cases.status", Map.of("opne", List.of("new"))))
        .hasMessageContaining("Did you mean open?");
  }

  @Test
  void aWordMeansOneThing() {
    assertThatThrownBy(() -> check("x.stg_cases.status", Map.of("in_progress", List.of("Open"))))
        .hasMessageContaining("Open would mean open and in_progress");
  }

  private static void check(String column, Map<String, List<String>> synonyms) {
    new VocabularySettings(List.of(CASES)).check(Map.of(column, synonyms));
  }
}
