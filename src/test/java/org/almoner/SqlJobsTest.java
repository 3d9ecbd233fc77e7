package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.Job;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.Table;
import org.almoner.support.Catalogue;
import org.almoner.support.InMemoryRun;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every job on empty inputs: a wrong name, a wrong type or an undeclared table fails the
 * build.
 */
class SqlJobsTest {

  static Stream<Named<Job>> jobs() {
    return Catalogue.ALL.jobs().stream()
        .filter(job -> job.feed().isEmpty())
        .filter(job -> !job.mayRefuse())
        .filter(job -> !job.inputs().isEmpty())
        .map(job -> Named.of(job.name(), job));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jobs")
  void resultFitsItsContract(Job job) {
    InMemoryRun run = InMemoryRun.of(job, Map.of());

    for (Table output : job.outputs()) {
      assertThat(run.rows(output)).as(output.fullName()).isEmpty();
    }
  }

  @Test
  void trainingRefusesToLearnFromNothing() {
    assertThatThrownBy(() -> InMemoryRun.of(Catalogue.job("train-engagement-uplift"), Map.of()))
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining("patients is 0");
  }
}
