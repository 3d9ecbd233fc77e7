package org.almoner.generate.population;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.population.ToldHealth.Row;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.population.rows.ServiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is put into the health of 3,000 people, and what is never there. */
class HealthBehaviourTest {
  private static final ToldHealth HEALTH = Worlds.THREE_THOUSAND;
  private static final Map<String, String> FEEDS =
      Map.of(
          "conditions", "onset_date",
          "medications", "start_date",
          "measurements", "measured_at",
          "services", "performed_on",
          "encounters", "started_at");

  @Test
  void whatIsDeliveredHasHappenedAndIsKnownByTheEndOfTheWindow() {
    FEEDS.forEach(
        (feed, time) ->
            assertThat(HEALTH.rows(feed))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(known(row, time)).isBefore(HEALTH.end())));
  }

  /** A test of leaks delivers these rows and finds no figure changed. */
  @Test
  void whatIsLaterHappensOrBecomesKnownAfterTheWindowAndBothOccur() {
    FEEDS.forEach(
        (feed, time) -> {
          List<Row> later = HEALTH.rows("later_" + feed);
          assertThat(later)
              .allSatisfy(row -> assertThat(known(row, time)).isAfterOrEqualTo(HEALTH.end()));
          assertThat(later).anyMatch(row -> row.at(time).isBefore(HEALTH.end()));
          assertThat(later).anyMatch(row -> !row.at(time).isBefore(HEALTH.end()));
        });
  }

  @Test
  void nothingIsKnownBeforeItHappensAndSomeOfItLate() {
    FEEDS.forEach(
        (feed, time) -> {
          List<Row> late = HEALTH.rows(feed).stream().filter(row -> row.has("known_at")).toList();
          assertThat(late).allSatisfy(row -> assertThat(row.at("known_at")).isAfter(row.at(time)));
          assertThat((double) late.size() / HEALTH.rows(feed).size()).isBetween(0.05, 0.15);
        });
  }

  @Test
  void aFewDieAndNothingHappensToThemAfterwards() {
    Map<String, Row> patients = HEALTH.byPatient("patients");
    assertThat(patients.values().stream().filter(row -> row.has("death_date")).count())
        .isBetween(10L, 60L);
    FEEDS.forEach(
        (feed, time) ->
            Stream.of(feed, "later_" + feed)
                .flatMap(table -> HEALTH.rows(table).stream())
                .filter(row -> patients.get(row.patient()).has("death_date"))
                .forEach(
                    row -> {
                      Row dead = patients.get(row.patient());
                      assertThat(row.at(time)).isBefore(dead.at("death_date"));
                      for (String end : List.of("end_date", "ended_at")) {
                        if (row.row().table().columns().contains(end) && row.has(end)) {
                          assertThat(row.at(end)).isBeforeOrEqualTo(dead.at("death_date"));
                        }
                      }
                    }));
    assertThat(HEALTH.rows("health"))
        .allSatisfy(
            row ->
                assertThat(row.has("admitted_12m"))
                    .isNotEqualTo(patients.get(row.patient()).has("death_date")));
  }

  @Test
  void nobodyDiesWhomTheProgrammeStillTreatsOrHearsOf() {
    Map<String, Row> patients = HEALTH.byPatient("patients");
    EngagementChapter chapter = new EngagementChapter(HEALTH.world(), 0, ScoreFrequency.WEEKLY);
    Map<String, String> times =
        Map.of(
            "fills", "fill_date",
            "interactions", "occurred_at",
            "journey_events", "occurred_at",
            "risk_scores", "score_date",
            "outcomes", "recorded_at",
            "complaints", "occurred_at");
    Map<String, List<Row>> engagement = ToldHealth.of(chapter, HEALTH.world()).tables();
    times.forEach(
        (table, time) ->
            assertThat(engagement.get("engagement/" + table))
                .allSatisfy(
                    row -> {
                      Row patient = patients.get(row.patient());
                      assertThat(
                              !patient.has("death_date")
                                  || row.at(time).isBefore(patient.at("death_date")))
                          .as(table)
                          .isTrue();
                    }));
  }

  @Test
  void aboutOneInTenIsAdmittedWithinAYear() {
    List<Row> living = HEALTH.rows("health").stream().filter(r -> r.has("admitted_12m")).toList();
    double admitted = share(living, row -> row.of("admitted_12m").equals("true"));
    double expected = living.stream().collect(averagingDouble(row -> row.number("p_admitted_12m")));

    assertThat(admitted).isBetween(0.07, 0.13);
    assertThat(expected).isBetween(admitted - 0.02, admitted + 0.02);
  }

  @Test
  void whoWillBeAdmittedIsToldByFrailty() {
    List<Row> living = new ArrayList<>();
    HEALTH.rows("health").stream().filter(r -> r.has("admitted_12m")).forEach(living::add);
    living.sort(Comparator.comparingDouble(row -> -row.number("frailty")));
    Predicate<Row> admitted = row -> row.of("admitted_12m").equals("true");
    int tenth = living.size() / 10;

    assertThat(share(living.subList(0, tenth), admitted)).isGreaterThan(0.3);
    assertThat(share(living.subList(living.size() / 2, living.size()), admitted)).isLessThan(0.06);
  }

  @Test
  void whoIsScreenedIsScreenedForEverything() {
    Map<String, List<Row>> services = HEALTH.ofPatients("services");
    List<Row> people = new ArrayList<>(HEALTH.rows("health"));
    people.sort(Comparator.comparingDouble(row -> row.number("screening_propensity")));
    int third = people.size() / 3;

    for (String service : List.of("influenza_vaccine", "phq_screen", "cytology")) {
      double least = mean(people.subList(0, third), services, service);
      double most = mean(people.subList(2 * third, people.size()), services, service);
      assertThat(most).as(service).isGreaterThan(1.4 * least);
    }
  }

  @Test
  void aPressureThatIsHighIsTakenAgainTheSameDay() {
    Map<String, Long> ofADay =
        HEALTH.rows("measurements").stream()
            .filter(row -> row.of("measure").equals("systolic_bp"))
            .collect(groupingBy(row -> row.patient() + row.day("measured_at"), counting()));

    assertThat(ofADay.values().stream().filter(count -> count > 1).count()).isGreaterThan(1_000);
  }

  @Test
  void someAreInHospitalWhenTheWindowEndsAndSomeVisitsAreWrittenDownTwice() {
    List<Row> stays =
        HEALTH.rows("encounters").stream().filter(r -> r.of("kind").equals("hospital")).toList();
    Map<String, Long> same =
        HEALTH.rows("encounters").stream()
            .collect(groupingBy(r -> r.patient() + r.of("kind") + r.of("started_at"), counting()));

    assertThat(stays).anyMatch(row -> !row.has("ended_at"));
    assertThat(stays)
        .filteredOn(row -> !row.has("ended_at"))
        .allSatisfy(
            row -> {
              assertThat(row.has("cost")).isFalse();
              assertThat(row.at("started_at")).isAfter(HEALTH.end().minus(Duration.ofDays(60)));
            });
    assertThat(same.values().stream().filter(count -> count == 2).count()).isBetween(50L, 500L);
  }

  @ParameterizedTest
  @EnumSource
  void everyServiceIsDoneForSomebody(ServiceKind service) {
    assertThat(HEALTH.rows("services")).anyMatch(row -> row.of("service").equals(service.word()));
  }

  @Test
  void everyDisorderIsSomebodys() {
    Set<String> had =
        HEALTH.rows("health").stream()
            .flatMap(row -> Stream.of(row.of("conditions").split("\\|")))
            .collect(toSet());

    assertThat(had).containsAll(Stream.of(Disorder.values()).map(Disorder::word).toList());
  }

  @Test
  void formsAndBlanksOccurAsInPractice() {
    List<Row> conditions = HEALTH.rows("conditions");
    assertThat(conditions).anyMatch(row -> row.of("code").matches("[a-z].*"));
    assertThat(share(conditions, r -> !r.of("code").contains("."))).isBetween(0.05, 0.35);
    assertThat(conditions).anyMatch(row -> row.has("end_date"));
    List<Row> medications = HEALTH.rows("medications");
    assertThat(medications).anyMatch(row -> !row.has("code"));
    assertThat(medications).anyMatch(row -> row.has("code") && !row.has("daily_dose_mg"));
    assertThat(medications).anyMatch(row -> row.has("end_date"));
    List<Row> patients = HEALTH.rows("patients");
    assertThat(share(patients, r -> r.of("segmentation_consent").equals("false")))
        .isBetween(0.01, 0.06);
    for (String column : List.of("gender", "education_level", "income_level", "race_ethnicity")) {
      assertThat(share(patients, row -> !row.has(column))).as(column).isBetween(0.003, 0.15);
    }
  }

  private static Instant known(Row row, String time) {
    return row.has("known_at") ? row.at("known_at") : row.at(time);
  }

  private static double share(List<Row> rows, Predicate<Row> such) {
    return (double) rows.stream().filter(such).count() / rows.size();
  }

  private static double mean(List<Row> people, Map<String, List<Row>> services, String service) {
    return people.stream()
        .collect(
            averagingDouble(
                person ->
                    services.getOrDefault(person.patient(), List.of()).stream()
                        .filter(row -> row.of("service").equals(service))
                        .count()));
  }
}
