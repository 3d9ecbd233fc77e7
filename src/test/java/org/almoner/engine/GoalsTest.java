package org.almoner.engine;

import static org.almoner.support.Catalogue.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.support.Catalogue;
import org.almoner.tables.casework.CaseworkStaging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalsTest {
  private static final Goals GOALS = new Goals(ALL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recommendations | recommend-engagement",
        "engagement.recommendations | recommend-engagement",
        "recommend-engagement | recommend-engagement",
        "access.dim_metrics | describe-access-metrics",
        "casework.mart_ops* | build-casework-mart-ops-kpis build-casework-mart-ops-kpis-daily",
        "*stg_patients | build-casework-stg-patients build-engagement-stg-patients"
            + " build-population-stg-patients",
        "ingest-population-synthea-pay* | ingest-population-synthea-payers"
            + " ingest-population-synthea-payer-transitions",
      })
  void aGoalIsATableAJobOrAPattern(String goal, String jobs) {
    assertThat(names(GOALS.named(goal))).containsExactlyInAnyOrder(jobs.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recomendations | No goal recomendations. Did you mean recommendations?",
        "casework.mart_opps_kpis | Did you mean casework.mart_ops_kpis?",
        "segments.* | No goal segments.*",
        "ops_runs | No goal ops_runs",
        "stg_patients | No unique goal stg_patients",
        "mart.ops | No goal mart.ops",
      })
  void aGoalThatIsNoneIsRefusedWithTheNearestName(String goal, String message) {
    assertThatThrownBy(() -> GOALS.named(goal))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  @Test
  void whatFeedsAGoalIsAddedAndWhatItsGatesLookUp() {
    assertThat(route("stg_cases"))
        .contains("ingest-casework-cases", "build-casework-stg-patients")
        .doesNotContain("build-casework-mart-ops-kpis");
    assertThat(
            CaseworkStaging.STG_CASES.gates().stream()
                .flatMap(gate -> gate.reference().stream())
                .map(Gate.Reference::parent))
        .contains(CaseworkStaging.STG_PATIENTS);
  }

  /** The registry of models is a record of what was done: it is read, not made before. */
  @Test
  void theRecordsOfRunsAndModelsFeedNothing() {
    assertThat(route("recommendations")).doesNotContain("train-engagement-uplift");
  }

  @Test
  void whatAnotherPipelineHasMadeIsTakenAsItIs() {
    Set<Job> night = Set.copyOf(Catalogue.pipeline("nightly").jobs());

    assertThat(names(GOALS.route(GOALS.named("mart_model_gates"), night)))
        .containsExactly(
            "build-engagement-int-decision-points",
            "build-engagement-training-set",
            "train-engagement-uplift");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nightly", "casework", "population", "access", "demo"})
  void theLongestWayToAGoalComesFirst(String pipeline) {
    List<Job> jobs = Catalogue.pipeline(pipeline).jobs();

    assertThat(Pipeline.misplaced(jobs)).isEmpty();
    for (int i = 1; i < jobs.size(); i++) {
      assertThat(way(jobs.get(i), jobs))
          .as(jobs.get(i).name())
          .isLessThanOrEqualTo(way(jobs.get(i - 1), jobs));
    }
  }

  @Test
  void theNightBeginsWithItsLargestFeedAndMakesTheListBeforeTheMarts() {
    List<String> night = names(Catalogue.pipeline("nightly").jobs());

    assertThat(night.get(0)).isEqualTo("ingest-engagement-risk-scores");
    assertThat(night.indexOf("recommend-engagement"))
        .isLessThan(night.indexOf("build-engagement-fct-interactions"))
        .isLessThan(night.indexOf("build-engagement-mart-brand-outcomes"));
  }

  @Test
  void jobsThatFeedEachOtherAreRefused() {
    Table one = table("one");
    Table other = table("other");
    JobCatalog circle =
        new JobCatalog(List.of(SqlJob.build(one, other), SqlJob.build(other, one)), List.of());

    assertThatThrownBy(() -> new Goals(circle).route(circle.jobs(), Set.of()))
        .hasMessageContaining("build-zoo-one, build-zoo-other");
  }

  /** Jobs from one to the last that waits for it; what only has to have begun counts as itself. */
  private static int way(Job job, List<Job> jobs) {
    int longest = 0;
    for (Job later : jobs) {
      boolean reads = later.inputs().stream().anyMatch(job.outputs()::contains);
      if (!later.equals(job) && reads) {
        longest = Math.max(longest, way(later, jobs));
      }
    }
    int own = longest + 1;
    List<Integer> lookers = new ArrayList<>(List.of(own));
    for (Job looker : jobs) {
      boolean looks =
          looker.outputs().stream()
              .flatMap(table -> table.gates().stream())
              .flatMap(gate -> gate.reference().stream())
              .map(Gate.Reference::parent)
              .anyMatch(job.outputs()::contains);
      if (looks && !looker.equals(job)) {
        lookers.add(way(looker, jobs));
      }
    }
    return lookers.stream().max(Integer::compareTo).orElseThrow();
  }

  private static List<String> route(String goal) {
    return names(GOALS.route(GOALS.named(goal), Set.of()));
  }

  private static List<String> names(List<Job> jobs) {
    return jobs.stream().map(Job::name).collect(Collectors.toList());
  }

  private static Table table(String name) {
    return Table.of("zoo", Layer.MART, name, "one row per cage");
  }
}
