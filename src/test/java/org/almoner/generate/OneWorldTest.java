package org.almoner.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.generate.casework.CaseworkChapter;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.people.People;
import org.almoner.generate.reference.ReferenceChapter;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The domains of a world tell of the same people, what they name is in the reference tables, and
 * what belongs to one story happened in an order that is possible.
 */
class OneWorldTest {
  private static final LocalDate END = LocalDate.of(2026, 3, 20);

  @TempDir private static Path folder;

  /** The names are the seeds of small worlds of all lengths, the last longer than its casework. */
  @BeforeAll
  static void write() {
    tell("1", new World(people(1, 300, 3, 120), Nature.DEFAULT), 450, 120);
    tell("2", new World(people(2, 70, 1, 40), Nature.HARD), 100, 40);
    tell("3", new World(people(3, 150, 2, 400), Nature.DEFAULT), 500, 110);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void everyPatientIsTheSamePersonInEveryDomain(String world) {
    List<String> engagement = keys(read(world, "engagement/patients"), "id");

    assertThat(engagement).doesNotHaveDuplicates();
    assertThat(keys(read(world, "casework/patients"), "id")).isEqualTo(engagement);
    assertThat(keys(read(world + "-truth", "reference/people"), "patient_id"))
        .isEqualTo(engagement);
    assertThat(engagement).containsAll(keys(read(world, "casework/cases"), "patient_id"));
    Map<String, NamedCsvRecord> charts = by(read(world, "engagement/patients"), "id");
    for (NamedCsvRecord patient : read(world, "casework/patients")) {
      NamedCsvRecord chart = charts.get(patient.getField("id"));
      assertThat(chart.getField("enrolled_at")).isEqualTo(patient.getField("created_at"));
      assertThat(chart.getField("state")).isIn("", patient.getField("state"));
      assertThat(chart.getField("insurance_type").replace("patient_pay", "uninsured"))
          .isIn("", patient.getField("insurance_type"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void whatTheDomainsNameIsInTheReferenceTables(String world) {
    Map<String, NamedCsvRecord> payers = by(read(world, "reference/payers"), "payer_id");
    Map<String, NamedCsvRecord> plans = by(read(world, "reference/plans"), "plan_id");
    Map<String, NamedCsvRecord> products = by(read(world, "reference/products"), "product_id");
    Set<String> providers = new HashSet<>(keys(read(world, "reference/providers"), "npi"));
    Map<String, NamedCsvRecord> charts = by(read(world, "engagement/patients"), "id");

    assertThat(keys(read(world, "engagement/brands"), "id"))
        .containsExactlyInAnyOrderElementsOf(keys(read(world, "reference/products"), "brand_id"));
    assertThat(products).containsOnlyKeys(distinct(world, "reference/product_codes", "product_id"));
    assertThat(payers).containsOnlyKeys(distinct(world, "reference/plans", "payer_id"));
    for (NamedCsvRecord person : read(world + "-truth", "reference/people")) {
      NamedCsvRecord chart = charts.get(person.getField("patient_id"));
      assertThat(providers).contains(person.getField("npi"));
      assertThat(products.get(person.getField("product_id")).getField("brand_id"))
          .isEqualTo(chart.getField("brand_id"));
      assertThat(chart.getField("payer_id")).isEqualTo(person.getField("payer_id"));
      assertThat(chart.getField("plan_id")).isEqualTo(person.getField("plan_id"));
      if (person.getField("payer_id").isEmpty()) {
        assertThat(chart.getField("insurance_type")).isIn("", "patient_pay");
      } else {
        assertThat(chart.getField("insurance_type"))
            .isIn("", payers.get(person.getField("payer_id")).getField("insurance_type"));
        NamedCsvRecord plan = plans.get(person.getField("plan_id"));
        assertThat(plan.getField("payer_id")).isEqualTo(person.getField("payer_id"));
        assertThat(plan.getField("jurisdiction")).isIn("US", person.getField("state"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void aCaseIsOfThePatientsPayerAndProduct(String world) {
    Map<String, NamedCsvRecord> people =
        by(read(world + "-truth", "reference/people"), "patient_id");
    for (NamedCsvRecord row : read(world, "casework/cases")) {
      NamedCsvRecord patient = people.get(row.getField("patient_id"));
      assertThat(row.getField("payer_id")).isEqualTo(patient.getField("payer_id"));
      assertThat(row.getField("product_id")).isEqualTo(patient.getField("product_id"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void nobodyHasACaseBeforeEnrolment(String world) {
    Map<String, NamedCsvRecord> patients = by(read(world, "casework/patients"), "id");

    assertThat(read(world, "casework/cases"))
        .allSatisfy(
            row ->
                assertThat(at(row, "created_at"))
                    .isAfterOrEqualTo(at(patients.get(row.getField("patient_id")), "created_at")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3"})
  void casesFollowWhatHappenedMoreOftenThanChanceWouldHaveIt(String world) {
    Map<String, List<NamedCsvRecord>> journeys =
        read(world, "engagement/journey_events").stream()
            .collect(Collectors.groupingBy(row -> row.getField("patient_id")));
    List<NamedCsvRecord> cases = read(world, "casework/cases");
    List<String> others = new ArrayList<>(keys(cases, "patient_id"));
    Collections.rotate(others, others.size() / 2);
    int own = 0;
    int another = 0;
    for (int i = 0; i < cases.size(); i++) {
      List<NamedCsvRecord> mine = journeys.get(cases.get(i).getField("patient_id"));
      own += follows(cases.get(i), mine) ? 1 : 0;
      another += follows(cases.get(i), journeys.get(others.get(i))) ? 1 : 0;
    }

    assertThat(own).isGreaterThan(2 * another).isGreaterThan(cases.size() / 8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3"})
  void somebodyWhosePriorAuthorisationWasDeniedAppeals(String world) {
    Set<String> appealing =
        read(world, "casework/cases").stream()
            .filter(row -> row.getField("case_type").equals("denial_appeal"))
            .map(row -> row.getField("patient_id"))
            .collect(Collectors.toSet());
    List<String> denied =
        read(world, "engagement/journey_events").stream()
            .filter(row -> row.getField("event_type").equals("prior_auth_denied"))
            .filter(row -> at(row, "occurred_at").isAfter(Instant.parse("2025-12-10T00:00:00Z")))
            .filter(row -> at(row, "occurred_at").isBefore(Instant.parse("2026-03-05T00:00:00Z")))
            .map(row -> row.getField("patient_id"))
            .toList();

    assertThat(denied).isNotEmpty();
    assertThat(denied.stream().filter(appealing::contains).count())
        .isGreaterThanOrEqualTo((denied.size() + 1) / 2);
  }

  private static boolean follows(NamedCsvRecord row, List<NamedCsvRecord> journey) {
    Set<String> reasons =
        switch (row.getField("case_type")) {
          case "denial_appeal" -> Set.of("refill_missed", "prior_auth_denied");
          case "prior_authorization" -> Set.of("refill_missed", "prior_auth_submitted");
          case "patient_assistance" -> Set.of("refill_missed");
          default -> Set.of("refill_missed", "benefit_verification");
        };
    Instant opened = at(row, "created_at");
    return journey.stream()
        .filter(step -> reasons.contains(step.getField("event_type")))
        .map(step -> Duration.between(at(step, "occurred_at"), opened))
        .anyMatch(since -> !since.isNegative() && since.toDays() < 13);
  }

  private static People people(long seed, long patients, int brands, int days) {
    return new People(seed, patients, brands, END.minusDays(days - 1L), days);
  }

  private static void tell(String name, World world, long cases, int days) {
    Stream.of(
            new EngagementChapter(world, 0, ScoreFrequency.WEEKLY),
            new CaseworkChapter(world, cases, END.minusDays(days - 1L), days, 0),
            new ReferenceChapter(world.people()))
        .forEach(chapter -> Landings.write(chapter, folder.resolve(name), 2));
  }

  private static List<NamedCsvRecord> read(String world, String file) {
    Path path = folder.resolve(world).resolve(file + ".csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> keys(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).toList();
  }

  private static String[] distinct(String world, String file, String column) {
    return keys(read(world, file), column).stream().distinct().toArray(String[]::new);
  }

  private static Map<String, NamedCsvRecord> by(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.getField(column), Function.identity()));
  }

  private static Instant at(NamedCsvRecord row, String column) {
    return Instant.parse(row.getField(column));
  }
}
