package org.almoner.generate.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.generate.Landings;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.population.ToldHealth.Row;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same people as in engagement, the same on every machine. */
class SameHealthTest {
  private static final World WORLD = Landings.world(6, 500);

  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameBytesInAnyNumberOfThreads() throws IOException {
    Map<String, String> one = texts("one", 3, 1);

    assertThat(one).hasSize(15);
    assertThat(texts("eight", 3, 8)).isEqualTo(one);
    assertThat(texts("other", 4, 8)).isNotEqualTo(one);
  }

  private Map<String, String> texts(String name, long seed, int threads) throws IOException {
    PopulationChapter chapter = new PopulationChapter(Landings.world(seed, 60), 0);
    Landings.write(chapter, folder.resolve(name), threads);
    Map<String, String> texts = new TreeMap<>(Landings.texts(folder.resolve(name)));
    Landings.texts(folder.resolve(name + "-truth")).forEach((k, v) -> texts.put("truth/" + k, v));
    return texts;
  }

  @Test
  void everybodyIsWhoTheChartSaysAndNothingIsToldThatItDoesNot() {
    Map<String, Row> patients = ToldHealth.of(WORLD).byPatient("patients");
    List<Row> charts = engagement().tables().get("engagement/patients");

    assertThat(charts).hasSameSizeAs(patients.values());
    for (Row chart : charts) {
      Row patient = patients.get(chart.of("id"));
      String birth = patient.of("birth_date");
      assertThat(birth).isNotEmpty();
      assertThat(chart.of("birth_date")).isIn("", birth);
      assertThat(patient.of("gender"))
          .isEqualTo(chart.of("gender").replace("female", "F").replace("male", "M"));
      assertThat(patient.of("income_level"))
          .isEqualTo(chart.of("income_bracket").replace("middle", "medium"));
      assertThat(patient.of("insurance_type"))
          .isEqualTo(chart.of("insurance_type").replace("patient_pay", "uninsured"));
      assertThat(patient.of("region")).isEqualTo(chart.of("state"));
      assertThat(patient.of("zip3").isEmpty()).isEqualTo(chart.of("state").isEmpty());
      assertThat(patient.of("race_ethnicity")).isIn("hispanic", chart.of("race"));
    }
  }

  /** In the detail of a practice: the category of the code is the same. */
  @Test
  void whatTheProgrammeHasChartedIsAConditionFromTheSameDayOn() {
    ToldHealth health = ToldHealth.of(WORLD);
    Set<String> told =
        Stream.of("conditions", "later_conditions")
            .flatMap(table -> health.rows(table).stream())
            .map(row -> row.patient() + category(row.of("code")) + row.of("onset_date"))
            .collect(Collectors.toSet());
    List<Row> charted = engagement().tables().get("engagement/diagnoses");

    assertThat(charted).hasSizeGreaterThan(1_000);
    assertThat(charted)
        .allSatisfy(
            row ->
                assertThat(told)
                    .contains(
                        row.patient() + category(row.of("icd10_code")) + row.of("diagnosed_on")));
  }

  @Test
  void theTherapyIsAMedicationFromItsFirstDayOn() {
    ToldHealth health = ToldHealth.of(WORLD);
    String brand = WORLD.people().brand(0).name();
    Set<String> begun =
        Stream.of("medications", "later_medications")
            .flatMap(table -> health.rows(table).stream())
            .filter(row -> row.of("name").equals(brand))
            .map(row -> row.patient() + row.of("start_date"))
            .collect(Collectors.toSet());

    assertThat(engagement().tables().get("engagement/patients"))
        .allSatisfy(row -> assertThat(begun).contains(row.of("id") + row.of("therapy_start_date")));
  }

  @Test
  void aShareOfTheRowsIsBrokenWhereThatIsAskedFor() {
    ToldHealth sound = ToldHealth.of(WORLD);
    ToldHealth broken = ToldHealth.of(new PopulationChapter(WORLD, 0.05), WORLD);
    long dates =
        broken.rows("conditions").stream()
            .filter(row -> row.of("onset_date").equals("31/02/2026"))
            .count();

    assertThat(dates).isBetween(10L, 60L);
    assertThat(broken.rows("health")).isEqualTo(sound.rows("health"));
    assertThat(broken.rows("later_services")).isEqualTo(sound.rows("later_services"));
    assertThat(broken.rows("measurements")).hasSameSizeAs(sound.rows("measurements"));
  }

  private static ToldHealth engagement() {
    return ToldHealth.of(new EngagementChapter(WORLD, 0, ScoreFrequency.WEEKLY), WORLD);
  }

  private static String category(String code) {
    return code.substring(0, 3).toUpperCase(Locale.ROOT);
  }
}
