package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almoner.support.SourceMethod;
import org.junit.jupiter.api.Test;

/** Methods are short and ask for little: as CONTRIBUTING wants them, read from the sources. */
class MethodsTest {
  private static final List<SourceMethod> MAIN = SourceMethod.below(Path.of("src/main/java"));
  private static final List<SourceMethod> TESTS = SourceMethod.below(Path.of("src/test/java"));

  private static final int MOST_LINES = 39;
  private static final int MOST_LINES_OF_A_TEST = 64;
  private static final int MOST_PARAMETERS = 4;

  /** Those that still ask for more. Nothing is added here. */
  private static final Set<String> WITH_MORE_PARAMETERS =
      Set.of(
          "ApprovalRules.row",
          "BackfillCommand.progress",
          "Column.of",
          "Contacts.Telling.call",
          "FoldAssignment.deal",
          "IntervalBars.bar",
          "JobExecution.report",
          "OutcomeModelMeans.influence",
          "Outlook.exit",
          "Outlook.exits",
          "Outlook.of",
          "OverlapPlot.bars",
          "Payer.add",
          "PropensityCorrection.derivative",
          "RowBlock.dot",
          "RunResources.of",
          "StepCurves.steps",
          "TrialConduct.rate");

  @Test
  void noMethodOfTheProgramIsLong() {
    assertThat(MAIN).filteredOn(method -> method.lines() > MOST_LINES).isEmpty();
  }

  @Test
  void noMethodOfTheTestsIsLong() {
    assertThat(TESTS).filteredOn(method -> method.lines() > MOST_LINES_OF_A_TEST).isEmpty();
  }

  @Test
  void aMethodHasAtMostFourParameters() {
    assertThat(withMoreParameters())
        .filteredOn(method -> !WITH_MORE_PARAMETERS.contains(method.name()))
        .isEmpty();
  }

  @Test
  void noExceptionIsKeptThatIsNeededNoMore() {
    Set<String> needed =
        withMoreParameters().stream()
            .map(SourceMethod::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(WITH_MORE_PARAMETERS).isSubsetOf(needed);
  }

  /** What a record is made of, and what a method overrides, is no choice of the method. */
  private static List<SourceMethod> withMoreParameters() {
    return MAIN.stream()
        .filter(SourceMethod::isOwn)
        .filter(method -> method.parameters() > MOST_PARAMETERS)
        .toList();
  }
}
