package org.almoner.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.almoner.engine.Pipeline;
import org.almoner.engine.UsageException;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunListener;
import org.almoner.engine.run.RunReport;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.Catalogue;
import org.almoner.support.CommandLineRun;
import org.almoner.support.TestLake;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Empty deliveries, and deliveries that are taken in again. */
class LandingCommandTest {
  private static final Pipeline PATIENTS =
      Catalogue.pipeline("casework").only(List.of("ingest-casework-patients"));

  @TempDir private Path folder;

  @Test
  void aTemplateIsAnEmptyDeliveryWithItsHeader() throws IOException {
    Path out = folder.resolve("landing");

    CommandLineRun run = template(out);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(out.resolve("casework/patients.csv").toString());
    assertThat(out.resolve("casework/patients.csv"))
        .hasContent("id,insurance_type,preferred_channel,state,risk_score,created_at\n");
    assertThat(Files.readString(out.resolve("README-casework.md")))
        .contains("## casework/patients.csv: one row per patient", "| id | yes |");
  }

  @Test
  void aTemplateIsWrittenAsTheFeedIsDeclared() throws IOException {
    Path conf = folder.resolve("conf.yaml");
    Files.writeString(conf, "feeds:\n  casework.advocates:\n    delimiter: \";\"\n");

    CommandLineRun run =
        CommandLineRun.of(
            "landing",
            "template",
            "casework",
            "--out",
            folder.toString(),
            "--conf",
            conf.toString());

    assertThat(run.code()).isZero();
    assertThat(Files.readString(folder.resolve("casework/advocates.csv"))).startsWith("id;name;");
  }

  @Test
  void aTemplateOverwritesNothing() throws IOException {
    Files.createDirectories(folder.resolve("casework"));
    Files.writeString(folder.resolve("casework/patients.csv"), "mine");

    CommandLineRun run = template(folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is there already").contains("name another --out");
    assertThat(folder.resolve("casework/patients.csv")).hasContent("mine");
  }

  @Test
  void anUnknownDomainIsToldWithThoseThereAre() {
    CommandLineRun run = CommandLineRun.of("landing", "template", "casewrok");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean casework?");
  }

  @Test
  void aForgottenFileIsTakenInByTheNextRun() {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder));
    lake.run(PATIENTS);

    CommandLineRun forget = forget(lake, "casework/patients.csv");

    assertThat(forget.code()).isZero();
    assertThat(forget.out())
        .isEqualTo("casework.raw_patients: the next run takes casework/patients.csv in again.\n");
    assertThat(lake.run(PATIENTS).rowsIn()).isEqualTo(5);
    assertThat(lake.run(PATIENTS).rowsIn()).isZero();
    assertThat(forget(lake, "raw_patients").out()).contains("casework/patients.csv in again");
    assertThat(forget(lake, "casework/patients").out()).contains("nothing of it was remembered");
    assertThat(again(lake, "casework/patients.csv").rowsIn()).isEqualTo(5);
    assertThat(lake.run(PATIENTS).rowsIn()).isZero();
    Assertions.assertThatThrownBy(() -> again(lake, "casework/patient.csv"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Did you mean casework/patients.csv?");
  }

  @Test
  void aRunOnALandingWithoutAMandatoryTableEndsWithThirteen() {
    TestLake other = new TestLake(folder.resolve("other")).deliver("casework/cases.csv", "id\n");

    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "casework",
            "--date",
            TestLake.DATE.toString(),
            "--allow-future",
            "--landing",
            other.landing().toString(),
            "--lake",
            other.root().toString());

    assertThat(run.code()).isEqualTo(13);
    assertThat(run.err()).contains("casework/patients").contains("casework/case_events");
  }

  @Test
  void whatIsNotInTheLakeCannotBeForgotten() {
    CommandLineRun run = forget(new TestLake(folder), "casework/patients.csv");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("No delivered file or raw table in the lake");
  }

  /** As {@code run --again} does. */
  private static RunReport again(TestLake lake, String file) {
    return lake.run(
        lake.request(PATIENTS, TestLake.DATE, Reuse.STAGING).takingAgain(Set.of(file)),
        new RunListener() {});
  }

  private static CommandLineRun forget(TestLake lake, String what) {
    return CommandLineRun.of("landing", "forget", what, "--lake", lake.root().toString());
  }

  private static CommandLineRun template(Path out) {
    return CommandLineRun.of("landing", "template", "casework", "--out", out.toString());
  }
}
