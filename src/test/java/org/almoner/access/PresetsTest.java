package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.AccessFolder;
import org.almoner.access.folder.Preset;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.folder.StatedTexts;
import org.almoner.access.input.Scenarios;
import org.almoner.access.summary.Block;
import org.almoner.access.summary.Caveat;
import org.almoner.access.summary.Choice;
import org.almoner.access.summary.Door;
import org.almoner.access.summary.Section;
import org.almoner.access.summary.Summary;
import org.almoner.access.summary.SummaryRules;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.tables.ResultTable;
import org.almoner.access.tables.ResultTables;
import org.almoner.config.access.AccessMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetsTest {

  @Test
  void togetherTheyReachEveryValueOfEveryEnumFlagAndWarning() {
    Map<String, Set<String>> reached = new HashMap<>();
    for (Preset preset : Preset.values()) {
      AccessFolder folder = preset.open();
      Pricer pricer = folder.pricer(StatedAssumptions.ofInstallation());
      folder.requests().forEach(each -> note(reached, pricer.price(each)));
      summaries(preset).forEach(each -> note(reached, each.section(Block.WARNINGS)));
    }

    List<String> missed = new ArrayList<>();
    for (AccessMetrics.Entry metric : AccessMetrics.load().metrics()) {
      List<String> wanted =
          metric.unit().equals("flag") ? List.of("true", "false") : metric.values();
      Set<String> found = reached.getOrDefault(metric.id(), Set.of());
      wanted.stream()
          .filter(value -> !found.contains(value))
          .forEach(value -> missed.add(metric.id() + " " + value));
    }
    assertThat(missed).as("not reached").isEmpty();
  }

  @Test
  void storiesThatNameABottleneckHaveItsBarrier() {
    Map<Preset, String> bottlenecks =
        Arrays.stream(Preset.values())
            .collect(
                Collectors.toMap(each -> each, each -> summaries(each).get(0).narrative().get(1)));

    assertThat(bottlenecks.get(Preset.OPEN_ACCESS))
        .isEqualTo("There is no barrier; differences below 1 point are noise.");
    assertThat(bottlenecks.get(Preset.PRIOR_AUTHORIZATION))
        .startsWith("The bottleneck is prior_authorization");
    assertThat(bottlenecks.get(Preset.STRICT_STEP_THERAPY))
        .startsWith("The bottleneck is benefits_investigation: step therapy");
    assertThat(bottlenecks.get(Preset.CONFLICTING_LINES))
        .startsWith("The bottleneck is benefits_investigation: formulary lines contradict");
    assertThat(bottlenecks.get(Preset.EXCLUDED)).startsWith("The bottleneck is referred");
    assertThat(bottlenecks.get(Preset.COVERAGE_UNKNOWN))
        .startsWith("The bottleneck is benefits_investigation: coverage is not yet known");
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyStoryHasAllBlocksForAllReadersAndFiveSentencesAtMost(Preset preset) {
    assertThat(preset.open().refusals()).isEmpty();
    assertThat(summaries(preset))
        .isNotEmpty()
        .allSatisfy(
            summary -> {
              assertThat(summary.narrative()).hasSizeBetween(3, 5);
              for (Door door : Door.values()) {
                assertThat(summary.behind(door))
                    .extracting(Section::block)
                    .containsExactlyInAnyOrder(Block.values());
              }
              assertThat(summary.section(Block.CAVEATS).rows())
                  .isEqualTo(Caveat.texts(false).stream().map(List::of).toList());
              assertThat(summary.section(Block.BEFORE_ACTING).rows()).hasSize(5);
            });
  }

  static List<Summary> summaries(Preset preset) {
    AccessFolder folder = preset.open();
    Pricer pricer = folder.pricer(StatedAssumptions.ofInstallation());
    SummaryRules rules =
        new SummaryRules(pricer, MeasuredFactors.NONE, StatedTexts.ofInstallation(), false);
    Choice choice = new Choice(preset.accessArm(), Scenarios.BASELINE, preset.feed());
    return folder.requests().stream()
        .map(each -> rules.summary(each, rules.recommended(each, choice)))
        .toList();
  }

  private static void note(Map<String, Set<String>> reached, Priced priced) {
    for (ResultTable<?> table : ResultTables.ALL) {
      for (List<Object> row : table.rows(priced)) {
        for (int i = 0; i < row.size(); i++) {
          note(reached, table.columns().get(i), row.get(i));
        }
      }
    }
  }

  private static void note(Map<String, Set<String>> reached, Section section) {
    section.rows().forEach(row -> note(reached, "code", Objects.requireNonNull(row.get(1))));
  }

  private static void note(Map<String, Set<String>> reached, String column, Object value) {
    Stream<String> words =
        column.equals("friction_tags")
            ? Arrays.stream(value.toString().split("\\|"))
            : Stream.of(String.valueOf(value));
    words.forEach(word -> reached.computeIfAbsent(column, name -> new TreeSet<>()).add(word));
  }
}
