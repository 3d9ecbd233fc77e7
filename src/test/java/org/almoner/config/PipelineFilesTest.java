package org.almoner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Pipeline;
import org.almoner.engine.UsageException;
import org.almoner.support.Catalogue;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a pipeline's file is told with the file and the line. */
class PipelineFilesTest {
  @TempDir private Path home;

  @BeforeEach
  void anInstallationOfItsOwn() throws IOException {
    Files.createDirectories(home.resolve("jobs"));
    System.setProperty("almoner.home", home.toString());
  }

  @AfterEach
  void theUsualInstallation() {
    System.clearProperty("almoner.home");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jobs:;- ingest-casework-patients;- ingest-casework-cases;- ingest-casework-patients | 6 |"
            + " named already, as jobs.1",
        "jobs:;- ingest-casework-patients;- build-casework-stg-patient | 5 | Did you mean"
            + " build-casework-stg-patients?",
        "jobs:;- build-casework-stg-patients;- ingest-casework-patients | 4 | before the job that"
            + " builds casework.raw_patients; move it down",
        "jobs: null | 3 | jobs is empty",
        "jobs: | 3 | jobs is empty",
        "jobs: [] | 1 | goals are missing: tables or jobs",
        "jobs: ingest-casework-patients | 3 | jobs must be a list, such as [a, b], found the text",
        "jobs:;- ingest-casework-patients;- | 5 | jobs.2 is empty",
        "jobs:;- [ingest-casework-patients] | 4 | jobs.1 must be text, found a list",
        "jobs:;- {ingest-casework-patients: 1} | 4 | jobs.1 must be text, found a group",
        "jobs: [ingest-casework-patients];retries: 3 | 4 | No setting retries.",
        "jobs: [ingest-casework-patients];jobs: [ingest-casework-cases] | 4 | jobs is given twice,"
            + " first in line 3",
        "job: [ingest-casework-patients] | 1 | goals are missing: tables or jobs",
        "goals: [recommendations];jobs: [recommend-engagement] | 3 | goals and jobs are both given",
        "goals:;- mart_ops_kpis;- mart_op_kpis | 5 | goals.2 names nothing that is built: No goal"
            + " mart_op_kpis. Did you mean mart_ops_kpis?",
        "goals:;- stg_patients | 4 | goals.1 names nothing that is built: No unique goal",
        "goals: [segments.*] | 3 | goals.1 names nothing that is built: No goal segments.*",
        "after: [nightli];goals: [mart_model_gates] | 3 | after.1 cannot be run before: No"
            + " pipeline",
        "after: [own];goals: [mart_model_gates] | 3 | after.1 own runs after this one",
        "jobs: [ingest-casework-patients];---;name: own | 5 | holds a second document"
      })
  void isToldWithItsLine(String text, int line, String message) throws IOException {
    write("own", "name: own\ndescription: x\n" + text.replace(';', '\n') + "\n");

    assertThatThrownBy(() -> Catalogue.pipeline("own"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("jobs/own.yaml, line " + line + ": ")
        .hasMessageContaining(message);
  }

  @Test
  void aPipelineSaysThatEachOfItsRunsResumes() throws IOException {
    write("own", "name: own\ndescription: x\njobs: [ingest-casework-patients]\nresume: true\n");
    write("other", "name: other\ndescription: x\njobs: [ingest-casework-patients]\n");

    assertThat(Catalogue.pipeline("own").resumes()).isTrue();
    assertThat(Catalogue.pipeline("own").only(List.of()).resumes()).isTrue();
    assertThat(Catalogue.pipeline("other").resumes()).isFalse();
  }

  @Test
  void aJobUnderItsFormerNameIsReadWithAWarning() throws IOException {
    write("own", "name: own\ndescription: x\ngoals: [train-uplift]\nafter: [nightly]\n");
    write("nightly", "name: nightly\ndescription: x\njobs: [build-stg-outcomes]\n");
    List<String> warnings = new ArrayList<>();

    assertThat(Catalogue.FILES.load("own", warnings::add).jobs())
        .contains(Catalogue.job("train-engagement-uplift"))
        .doesNotContain(Catalogue.job("build-engagement-stg-outcomes"));
    assertThat(warnings)
        .containsExactly(
            "job train-uplift is called train-engagement-uplift now;"
                + " the next release no longer reads the old name");
  }

  @Test
  void aNameOtherThanTheFilesIsToldWithItsLine() throws IOException {
    write("own", "# mine\nname: ../../other\ndescription: x\njobs: [ingest-casework-patients]\n");

    assertThatThrownBy(() -> Catalogue.pipeline("own"))
        .isInstanceOf(UsageException.class)
        .hasMessage("jobs/own.yaml, line 2: name must be that of the file, own, found ../../other");
  }

  @Test
  void aFileWithoutJobsOrNothingIsRefused() throws IOException {
    write("own", "name: own\ndescription: x\n");
    write("empty", "");

    assertThatThrownBy(() -> Catalogue.pipeline("own"))
        .hasMessageContaining("jobs/own.yaml")
        .hasMessageContaining("goals are missing");
    assertThatThrownBy(() -> Catalogue.pipeline("empty"))
        .hasMessageContaining("jobs/empty.yaml: expected settings, found none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../trav", "../../trav", "/tmp/trav", "a/../trav", "..", ".", "", "a\\b"})
  void aPathIsNoNameOfAPipeline(String name) throws IOException {
    Files.writeString(
        home.resolve("trav.yaml"),
        "name: "
            + name
            + "\ndescription: x\njobs: [ingest-casework-patients, build-casework-stg-patients]\n");

    assertThatThrownBy(() -> Catalogue.pipeline(name))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("No pipeline " + name);
    assertThatThrownBy(() -> new Pipeline(name, "", List.of())).isInstanceOf(UsageException.class);
  }

  @Test
  void theCasesThatRanAreRefused() throws IOException {
    Path duplicate = SharedCases.folder("security/yaml-duplicate-job").resolve("dupjob.yaml");
    Path traversal = SharedCases.folder("security/yaml-pipeline-traversal").resolve("trav.yaml");
    Files.copy(duplicate, home.resolve("jobs/dupjob.yaml"));
    Files.createDirectories(home.resolve("a/jobs"));
    Files.copy(traversal, home.resolve("trav.yaml"));
    System.setProperty("almoner.home", home.resolve("a").toString());
    CommandLineRun outside =
        CommandLineRun.of("run", "../../trav", "--date", "2026-03-20", "--lake", home + "/lake");
    System.setProperty("almoner.home", home.toString());
    CommandLineRun twice =
        CommandLineRun.of("run", "dupjob", "--date", "2026-03-20", "--lake", home + "/lake");

    assertThat(outside.code()).as(outside.err()).isEqualTo(2);
    assertThat(twice.code()).as(twice.err()).isEqualTo(2);
    assertThat(twice.err()).contains("jobs/dupjob.yaml, line 5: jobs.2 ingest-patients is named");
    assertThat(home.resolve("lake")).doesNotExist();
  }

  @Test
  void eachPipelineOfTheInstallationCanBeRead() {
    theUsualInstallation();

    assertThat(Catalogue.FILES.names())
        .contains("casework", "nightly", "population", "weekly-experiment", "weekly-training")
        .allSatisfy(name -> assertThat(Catalogue.pipeline(name).jobs()).isNotEmpty());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(home.resolve("jobs").resolve(name + ".yaml"), text);
  }
}
