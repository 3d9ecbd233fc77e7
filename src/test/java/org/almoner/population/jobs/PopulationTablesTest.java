package org.almoner.population.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.engine.Column;
import org.almoner.engine.Table;
import org.almoner.population.comorbidity.ComorbidityIndex;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.feature.Feature;
import org.almoner.population.gap.GapStatus;
import org.almoner.population.risk.Component;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.ServiceKind;
import org.almoner.population.rows.Word;
import org.almoner.population.tier.CareTier;
import org.almoner.tables.population.PopulationCare;
import org.almoner.tables.population.PopulationFacts;
import org.almoner.tables.population.PopulationStaging;
import org.junit.jupiter.api.Test;

/** Contracts say what rules give, word for word. */
class PopulationTablesTest {

  @Test
  void everyFeatureIsAColumnInItsOrder() {
    assertThat(names(PopulationFacts.INT_PATIENT_FEATURES))
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("patient_id", "as_of", "is_alive"),
                    Feature.all().stream().map(Feature::name))
                .toList());
  }

  @Test
  void everyCategoryOfBothIndicesIsAColumn() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (String index : List.of(ComorbidityIndex.CHARLSON, ComorbidityIndex.ELIXHAUSER)) {
      assertThat(names(PopulationFacts.INT_COMORBIDITY))
          .containsAll(
              ComorbidityIndex.load(index, day).categories().stream()
                  .map(category -> index + "_" + category)
                  .toList());
    }
  }

  @Test
  void everyComponentOfRiskIsAColumn() {
    assertThat(names(PopulationFacts.FCT_PATIENT_RISK))
        .containsAll(Stream.of(Component.values()).map(Word::word).toList());
  }

  @Test
  void contractsAllowTheWordsThatRulesKnow() {
    assertThat(words(PopulationStaging.STG_MEASUREMENTS, "measure"))
        .containsExactly(Word.words(Measure.class));
    assertThat(words(PopulationStaging.STG_SERVICES, "service"))
        .containsExactly(Word.words(ServiceKind.class));
    assertThat(words(PopulationStaging.STG_ENCOUNTERS, "kind"))
        .containsExactly(Word.words(EncounterKind.class));
    assertThat(words(PopulationCare.MART_CARE_TIERS, "tier"))
        .containsExactly(Word.words(CareTier.class));
    assertThat(words(PopulationCare.MART_CARE_GAPS, "status"))
        .containsExactlyInAnyOrder(Word.words(GapStatus.class));
  }

  @Test
  void profilesCountEveryChronicCondition() {
    assertThat(names(PopulationFacts.INT_PATIENT_FEATURES))
        .containsAll(
            Stream.of(ChronicCondition.values()).map(each -> "has_" + each.word()).toList());
  }

  @Test
  void aChangedFileOfRulesHasPatientsAssessedAgain() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("conf/population"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".csv", "")))
          .containsExactlyInAnyOrderElementsOf(RuleFiles.NAMES);
    }
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private static List<String> words(Table table, String column) {
    return table.find(column).vocabulary().orElseThrow().words();
  }
}
