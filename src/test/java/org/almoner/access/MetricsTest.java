package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.access.coverage.Confidence;
import org.almoner.access.coverage.CoverageOutcome;
import org.almoner.access.coverage.RuleApplication;
import org.almoner.access.engine.LimitingFactor;
import org.almoner.access.engine.WarningCode;
import org.almoner.access.engine.WarningSeverity;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.formulary.CapacityState;
import org.almoner.access.formulary.LineResolution;
import org.almoner.access.input.ListStatus;
import org.almoner.access.input.Stage;
import org.almoner.access.support.FrictionTag;
import org.almoner.access.support.InputKind;
import org.almoner.access.support.Precondition;
import org.almoner.access.tables.ResultTables;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Labelled;
import org.almoner.config.access.AccessMetrics;
import org.almoner.config.access.AccessMetrics.Entry;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Map<String, Class<? extends Labelled>> VOCABULARIES =
      Map.ofEntries(
          Map.entry("line_resolution", LineResolution.class),
          Map.entry("list_status", ListStatus.class),
          Map.entry("coverage_outcome", CoverageOutcome.class),
          Map.entry("rule_application_state", RuleApplication.class),
          Map.entry("interpretation_confidence", Confidence.class),
          Map.entry("access_input_kind", InputKind.class),
          Map.entry("precondition", Precondition.class),
          Map.entry("capacity_state", CapacityState.class),
          Map.entry("inferred_stage", Stage.class),
          Map.entry("target_stage", Stage.class),
          Map.entry("friction_tags", FrictionTag.class),
          Map.entry("limiting_factor", LimitingFactor.class),
          Map.entry("code", WarningCode.class),
          Map.entry("severity", WarningSeverity.class));

  private static final List<Entry> METRICS = AccessMetrics.load().metrics();

  @Test
  void everyColumnOfEveryTableIsDescribedOnceAndNothingElse() {
    Set<String> columns =
        ResultTables.ALL.stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> !column.equals("request_id"))
            .collect(Collectors.toCollection(HashSet::new));

    assertThat(METRICS.stream().map(Entry::id))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  @Test
  void theValuesOfEveryEnumAreThoseThatTheEngineHas() {
    Map<String, List<String>> stated = new HashMap<>();
    METRICS.forEach(each -> stated.put(each.id(), each.values()));

    VOCABULARIES.forEach(
        (metric, words) ->
            assertThat(stated.get(metric))
                .as(metric)
                .containsExactlyInAnyOrderElementsOf(Labelled.labels(words)));
    assertThat(METRICS)
        .filteredOn(each -> each.unit().equals("enum"))
        .extracting(Entry::id)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    VOCABULARIES.keySet().stream(), Stream.of("dominant_barrier", "dominant_stage"))
                .toList());
  }

  @Test
  void onlyEnumsHaveValuesAndEveryTextIsThere() {
    assertThat(METRICS)
        .allSatisfy(
            each -> {
              assertThat(each.values().isEmpty()).isNotEqualTo(each.unit().equals("enum"));
              assertThat(
                      Arrays.asList(
                          each.definition(), each.formula(), each.source(), each.caveat()))
                  .noneMatch(String::isBlank);
              assertThat(each.evidence()).isEqualTo("none");
            });
  }

  @Test
  void everyAssumptionDrivesMetricsThatThereAreAndSaysHowMuchStandsBehindIt() {
    List<String> known = METRICS.stream().map(Entry::id).toList();

    for (Assumption each : StatedAssumptions.ofInstallation().all()) {
      assertThat(each.drives()).as(each.id()).isNotEmpty().isSubsetOf(known);
      assertThat(each.sentence()).as(each.id()).endsWith(".");
      assertThat(each.unit()).as(each.id()).isNotBlank();
      assertThat(each.least()).as(each.id()).isLessThan(each.largest());
    }
  }
}
