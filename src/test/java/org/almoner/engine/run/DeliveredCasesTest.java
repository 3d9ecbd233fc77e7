package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Feed;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Sessions;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.landing.Strays;
import org.almoner.support.Catalogue;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries as people and enemies made them, all of them parts of one table on one night. */
class DeliveredCasesTest {
  private static final Pipeline PATIENTS =
      Catalogue.pipeline("casework")
          .only(List.of("ingest-casework-patients", "build-casework-stg-patients"));
  private static final Map<String, Long> READ =
      Map.ofEntries(
          entry("bz2/patients.csv.bz2", 2L),
          entry("cols10000/patients.csv", 1L),
          entry("cp1252/patients.csv", 3L),
          entry("crlf-bom/patients.csv", 2L),
          entry("cronly/patients.csv", 2L),
          entry("gzconcat/patients.csv.gz", 3L),
          entry("gztrail/patients.csv.gz", 3L),
          entry("headeronly/patients.csv", 0L),
          entry("headerspace/patients.csv", 2L),
          entry("hidden/patients/part-0.csv", 2L),
          entry("nested/patients/2026/03/part-0.csv", 2L),
          entry("nul-early/patients.csv", 3L),
          entry("quotednl/patients.csv", 3L),
          entry("sparkdir/patients.csv/part-00000.csv", 2L),
          entry("utf16/patients.csv", 2L));
  private static final Map<String, String> REFUSED =
      Map.of(
          "dupheader/patients.csv",
          ", line 1: column state is named twice: deliver each column once",
          "gzempty/patients.csv.gz",
          " is empty: deliver it with at least its header",
          "semicolon/patients.csv",
          ", line 1: its fields are separated by semicolons: set feeds.casework.patients.delimiter"
              + " to \";\"",
          "landing-pq_garbage/patients.parquet",
          " cannot be read as Parquet, it is damaged: deliver it again",
          "phi-headerless/patients.csv",
          ", line 1: none of its 6 columns is known: deliver it with a header, which names id,"
              + " insurance_type, preferred_channel, state, risk_score, created_at",
          "header.csv.gz",
          ", line 1: the header is longer than 2 MiB: deliver the file again",
          "bomb.csv.gz",
          " unpacks to more than 500 times its size; deliver it as plain text if that is right",
          "hosts.csv",
          " is a link that leaves the landing directory: deliver the file itself",
          "zero.csv",
          " is a link that leaves the landing directory: deliver the file itself",
          "pipe.csv",
          " is a pipe, a socket or a device: deliver a file");

  @TempDir private Path folder;

  @Test
  void whatCanBeReadIsReadAndWhatCannotIsToldByNameOnEveryNight() throws Exception {
    TestLake lake = new TestLake(folder);
    Path parts = lake.landing().resolve("casework/patients");
    READ.keySet().forEach(name -> copy("lake", name, parts));
    REFUSED.keySet().stream()
        .filter(name -> name.contains("/"))
        .forEach(name -> copyAny(name, parts));
    SharedCases.copy(
        SharedCases.folder("lake/typo").resolve("casework"), lake.landing().resolve("casework"));
    hostile(parts);

    RunReport first = lake.run(PATIENTS);
    RunReport second = lake.run(PATIENTS, TestLake.DATE.plusDays(1));

    assertThat(rows(first)).isEqualTo(READ);
    assertThat(problems(first))
        .containsAllEntriesOf(REFUSED)
        .hasSize(REFUSED.size() + 1)
        .hasEntrySatisfying(
            "gztrail/patients.csv.gz",
            told -> assertThat(told).contains("what begins at byte 142 cannot be read"));
    assertThat(problems(second)).isEqualTo(REFUSED);
    for (RunReport night : List.of(first, second)) {
      assertThat(night.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
      assertThat(night.warnings())
          .extracting(CheckResult::measured)
          .containsExactly("casework/patient.csv is no delivery: did you mean patients.csv?");
      assertThat(RunSummary.text(night)).doesNotContain("Wilhelmina").doesNotContain("999-45");
    }
    assertThat(lake.rows(Quarantine.table("casework"), "file", "line", "rules"))
        .contains(
            "casework/patients/cp1252/patients.csv | 4 | can be split into columns: the row is not"
                + " UTF-8 text",
            "casework/patients/nul-early/patients.csv | 4 | can be split into columns: the row"
                + " holds a NUL character");
  }

  @Test
  void aTableUnderAShorterNameIsToldWithItsRightOne() {
    Path landing = SharedCases.folder("newcomer/unknown-file-ignored").resolve("landing");

    assertThat(strays(landing))
        .isEqualTo(
            Map.of(
                "casework",
                List.of(
                    "casework/feedback.csv is no delivery: did you mean patient_feedback.csv?")));
  }

  @Test
  void theSampleHoldsNothingButDeliveries() {
    assertThat(strays(Path.of("data/sample"))).isEmpty();
  }

  private static Map<String, List<String>> strays(Path landing) {
    List<Feed> all = Catalogue.ALL.feeds();
    return Strays.of(
        LandingDirectory.open(landing.toString(), Sessions.hadoop(Map.of())), all, all, List.of());
  }

  private static void copyAny(String name, Path parts) {
    boolean security = name.startsWith("phi") || name.startsWith("landing");
    copy(security ? "security" : "lake", name, parts);
  }

  /** Copies the case that a name begins with: what it has for patients. */
  private static void copy(String group, String name, Path parts) {
    String[] path = name.split("/");
    SharedCases.copy(
        SharedCases.folder(group + "/" + path[0]).resolve("casework"), parts.resolve(path[0]));
  }

  private static void hostile(Path parts) throws IOException, InterruptedException {
    String header = "id,insurance_type,preferred_channel,state,risk_score,created_at\n";
    pack(parts.resolve("header.csv.gz"), "", 'a');
    pack(parts.resolve("bomb.csv.gz"), header, '\n');
    Files.createSymbolicLink(parts.resolve("hosts.csv"), Path.of("/etc/hosts"));
    Files.createSymbolicLink(parts.resolve("zero.csv"), Path.of("/dev/zero"));
    Process pipe = new ProcessBuilder("mkfifo", parts.resolve("pipe.csv").toString()).start();
    assertThat(pipe.waitFor()).isZero();
  }

  /** Writes 80 MiB of one character behind a text. */
  private static void pack(Path file, String begin, char filling) throws IOException {
    byte[] much = String.valueOf(filling).repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(begin.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 80; i++) {
        out.write(much);
      }
    }
  }

  private static Map<String, Long> rows(RunReport report) {
    return report.files().stream()
        .filter(FileReport::taken)
        .collect(Collectors.toMap(DeliveredCasesTest::name, FileReport::rows));
  }

  /** What is told of each file, without its name. */
  private static Map<String, String> problems(RunReport report) {
    return report.files().stream()
        .filter(file -> !file.problems().isEmpty())
        .collect(
            Collectors.toMap(
                DeliveredCasesTest::name,
                file -> file.problems().get(0).substring(file.file().name().length())));
  }

  private static String name(FileReport file) {
    return file.file().name().replaceFirst("^casework/patients/", "");
  }
}
