package org.almoner.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.audit.Counts;
import org.almoner.engine.run.JobReport;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.support.TestLake;
import org.almoner.support.Zoo;
import org.junit.jupiter.api.Test;

class RunPrinterTest {

  @Test
  void whatBlocksIsPrintedFirstAndNeverCut() {
    List<CheckResult> checks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      checks.add(new CheckResult("zoo.t" + i, "warns", Severity.WARN, false, "found"));
      checks.add(new CheckResult("zoo.t" + i, "blocks", Severity.BLOCK, false, "found"));
    }

    List<String> lines = printed(checks).lines().toList();

    assertThat(lines.subList(0, 20)).allMatch(line -> line.startsWith("BLOCKED  zoo.t"));
    assertThat(lines.subList(20, 32)).allMatch(line -> line.startsWith("warning  zoo.t"));
    assertThat(lines.get(32)).startsWith("... and 8 more warnings:");
  }

  private static String printed(List<CheckResult> checks) {
    StringWriter err = new StringWriter();
    RunRequest request =
        new RunRequest(
            Zoo.ANIMALS,
            new BusinessDate(TestLake.DATE, ZoneOffset.UTC),
            Optional.empty(),
            Reuse.STAGING);
    JobReport job =
        new JobReport(
            Zoo.ANIMALS.jobs().get(0),
            JobStatus.BLOCKED,
            new Counts(0, 0),
            0,
            false,
            Map.of(),
            -1,
            0,
            checks,
            List.of(),
            List.of(),
            Optional.empty());
    RunReport report = new RunReport("zoo-1", request, Instant.EPOCH, 0, List.of(job), List.of());
    new RunPrinter(new PrintWriter(new StringWriter()), new PrintWriter(err), false, false)
        .runFinished(report);
    return err.toString();
  }
}
