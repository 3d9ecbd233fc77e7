package org.almoner.cli.lab.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.almoner.cli.lab.LabRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabAdherenceTest {
  @TempDir private Path folder;

  @Test
  void printsEveryPatientAndTheMean() {
    String fills =
        LabRun.file(
            folder,
            "fills.csv",
            "patient,date,days,medication",
            "p1,2026-01-01,30,a",
            "p1,2026-01-11,10,b",
            "p2,2026-03-01,10,a");

    LabRun run = adherence(fills, "--format", "json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().replaceAll("\\s", ""))
        .contains("{\"patient\":\"p1\",\"cma1\":3.0,\"cma2\":1.0")
        .contains("{\"patient\":\"p2\",\"cma1\":null,\"cma2\":0.25")
        .contains("\"mean\":{\"cma1\":3.0,\"cma2\":0.625");
  }

  @Test
  void supplyCanBeLostWhenTheMedicationChanges() {
    String fills =
        LabRun.file(
            folder,
            "fills.csv",
            "patient,date,days,medication",
            "p1,2026-01-01,30,a",
            "p1,2026-01-11,10,b");

    LabRun run =
        adherence(fills, "--medication", "medication", "--carry", "same", "--format", "csv");

    assertThat(run.out()).contains("p1,3.0,1.0,1.0,1.0,1.0,0.5,0.5");
  }

  @Test
  void aDateThatDoesNotExistIsNamedByItsLine() {
    String fills =
        LabRun.file(
            folder, "fills.csv", "patient,date,days", "p1,2026-01-01,30", "p1,2026-06-31,5");

    LabRun run = adherence(fills);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("line 3, column date: not a date of the form yyyy-MM-dd");
  }

  @Test
  void daysThatAreNotPositiveAreRefused() {
    String fills = LabRun.file(folder, "fills.csv", "patient,date,days", "p1,2026-01-01,0");

    LabRun run = adherence(fills);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("line 2, column days: days of supply must be positive");
  }

  private static LabRun adherence(String fills, String... more) {
    String[] first = {
      "adherence",
      "--fills",
      fills,
      "--patient",
      "patient",
      "--date",
      "date",
      "--days",
      "days",
      "--window-start",
      "0",
      "--window-days",
      "40"
    };
    String[] arguments = new String[first.length + more.length];
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return LabRun.of(arguments);
  }
}
