package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Deliveries that went wrong, each laid over a sound one as it was given and run on the command
 * line: exit code, what is told, and how many patients are staged afterwards. One line a case is
 * printed. What damages a lake is in {@link LakeCasesTest}.
 */
@Tag("slow")
class CasesAsGivenTest {
  private static final String NOT_STAGED = "-";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lake/bz2                     |  0 | 41 |
          lake/cols10000               |  0 |  1 |
          lake/cp1252                  |  0 |  2 | the row is not UTF-8 text (1 row in quarantine, first at casework/patients.csv line 4)
          lake/crlf-bom                |  0 |  2 |
          lake/cronly                  |  0 |  2 |
          lake/dupheader               | 10 |  - | casework/patients.csv, line 1: column state is named twice
          lake/gzconcat                |  0 | 42 |
          lake/gzempty                 | 10 | 39 | casework/patients.csv.gz is empty
          lake/gztrail                 | 10 | 41 | what begins at byte 142 cannot be read
          lake/headeronly              | 10 |  - | casework/patients.csv holds no rows
          lake/headerspace             |  0 |  2 |
          lake/hidden                  |  0 | 41 |
          lake/nested                  |  0 | 41 |
          lake/nul-early               |  0 |  2 | the row holds a NUL character (1 row in quarantine, first at casework/patients.csv line 4)
          lake/oddvalues               |  0 | 104 | created_at is readable as timestamp (wanted yyyy-MM-dd[ HH:mm:ss]
          lake/quotednl                |  0 |  3 |
          lake/semicolon               | 10 |  - | separated by semicolons: set feeds.casework.patients.delimiter to ";"
          lake/sparkdir                |  0 |  2 |
          lake/typo                    |  0 | 39 | casework/patient.csv is no delivery: did you mean patients.csv?
          lake/utf16                   |  0 |  2 |
          security/landing-injection   |  0 |  4 |
          security/landing-pq_garbage  | 10 | 39 | casework/patients.parquet cannot be read as Parquet
          security/phi-headerless      | 10 |  - | none of its 6 columns is known
          """)
  void aDeliveryIsReadOrRefused(String name, int code, String staged, String told)
      throws IOException {
    TestLake lake = over(name);

    CommandLineRun run = casework(lake, "2026-03-20");

    verdict(name, run);
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(told == null ? "" : told);
    assertThat(run.err()).doesNotContain("Wilhelmina").doesNotContain("999-45");
    assertThat(patients(lake)).isEqualTo(staged);
  }

  @Test
  void aDeclaredCharacterSetIsRead() throws IOException {
    TestLake lake = over("lake/cp1252");

    CommandLineRun run =
        casework(lake, "2026-03-20", "--set", "feeds.casework.patients.encoding=windows-1252");

    verdict("lake/cp1252, declared", run);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(patients(lake)).isEqualTo("3");
  }

  @Test
  void pipesDevicesAndLinksAreRefusedAtOnce() throws Exception {
    for (String kind : List.of("fifo", "devzero", "symlink")) {
      TestLake lake = new TestLake(folder.resolve(kind));
      SharedCases.copy(SharedCases.folder("base"), lake.landing());
      Path file = lake.landing().resolve("casework/patients.csv");
      Files.delete(file);
      switch (kind) {
        case "fifo" -> new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        case "devzero" -> Files.createSymbolicLink(file, Path.of("/dev/zero"));
        default -> Files.createSymbolicLink(file, Path.of("/etc/hosts"));
      }

      CommandLineRun run = casework(lake, "2026-03-20");

      verdict("security/landing-" + kind, run);
      assertThat(run.code()).isEqualTo(10);
      assertThat(run.err()).contains("casework/patients.csv is a ");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status-with-space       |  0 | phone_call in 1
          us-dates-excel          | 10 | declare feeds.casework.cases.formats
          unknown-file-ignored    |  0 | casework/feedback.csv is no delivery: did you mean patient_feedback.csv?
          repeated-missing-column | 10 | set feeds.casework.interactions.delimiter to ";"
          """)
  void aNewcomersDelivery(String name, int code, String told) throws IOException {
    TestLake lake = new TestLake(folder);
    SharedCases.copy(SharedCases.folder("newcomer/" + name).resolve("landing"), lake.landing());

    CommandLineRun run = casework(lake, "2026-03-20");

    verdict("newcomer/" + name, run);
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(told);
    if (name.equals("status-with-space")) {
      assertThat(sql(lake, KPIS).out().lines())
          .contains(
              "all,6,4,5.638888888888889,1,2", "prior_authorization,2,1,7.458333333333333,1,1");
    }
    if (name.equals("repeated-missing-column")) {
      assertThat(run.err().lines().filter(line -> line.contains("interactions.csv"))).hasSize(1);
    }
    if (name.equals("us-dates-excel")) {
      for (String table :
          List.of("patients", "advocates", "cases", "interactions", "case_events")) {
        assertThat(run.err()).contains("BLOCKED  casework.stg_" + table);
      }
    }
  }

  @Test
  void datesOfTheUnitedStatesAreReadOnceTheirFormatsAreDeclared() throws IOException {
    TestLake lake = new TestLake(folder);
    SharedCases.copy(
        SharedCases.folder("newcomer/us-dates-excel").resolve("landing"), lake.landing());
    List<String> settings = new ArrayList<>();
    for (String table : List.of("patients", "cases", "interactions", "case_events")) {
      settings.add("--set");
      settings.add(
          "feeds.casework.%s.formats=[M/d/yyyy h:mm a, M/d/yyyy H:mm, M/d/yyyy, M/d/yy, d/M/yyyy]"
              .formatted(table));
    }
    settings.addAll(List.of("--set", "feeds.casework.advocates.encoding=windows-1252"));
    settings.addAll(List.of("--set", "feeds.casework.interactions.thousands=,"));

    CommandLineRun run = casework(lake, "2026-03-20", settings.toArray(String[]::new));

    verdict("newcomer/us-dates-excel, declared", run);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("readable as timestamp");
    assertThat(sql(lake, "select count(*) from casework.stg_cases").out()).contains("6");
  }

  private static final String KPIS =
      "select case_type, total_cases, active_cases, avg_hours_to_first_response,"
          + " first_responses_by_event, first_responses_by_case from casework.mart_ops_kpis";

  @Test
  void theLatestOfThreeDeliveriesCountsAlsoWhereItIsTheFirstAgain() throws IOException {
    TestLake lake = new TestLake(folder);
    SharedCases.copy(SharedCases.folder("base"), lake.landing());
    Path deliveries = SharedCases.folder("lake/reverted-delivery-ignored");
    for (String[] night :
        new String[][] {
          {"2026-03-18", "day1-and-day3", "16"},
          {"2026-03-19", "day2", "99"},
          {"2026-03-20", "day1-and-day3", "16"}
        }) {
      SharedCases.copy(deliveries.resolve(night[1]), lake.landing().resolve("casework"));

      CommandLineRun run = casework(lake, night[0]);

      verdict("lake/reverted-delivery-ignored " + night[0], run);
      assertThat(sql(lake, "select capacity from stg_advocates where advocate_id = 'A00001'").out())
          .contains(night[2]);
    }
  }

  @Test
  void whatComesTheNextNightInOtherFormsIsReadOrTold() throws IOException {
    TestLake lake = new TestLake(folder);
    SharedCases.copy(SharedCases.folder("base"), lake.landing());
    assertThat(casework(lake, "2026-03-20").code()).isZero();
    for (String each : List.of("bz2", "nested", "typo")) {
      SharedCases.copy(SharedCases.folder("lake/" + each), lake.landing());
    }

    for (String date : List.of("2026-03-21", "2026-03-22")) {
      CommandLineRun run = casework(lake, date);

      verdict("lake/night-two-bz2-nested-typo " + date, run);
      assertThat(run.code()).isZero();
      assertThat(run.err()).contains("casework/patient.csv is no delivery: did you mean patients");
      assertThat(patients(lake)).isEqualTo("41");
    }
  }

  private TestLake over(String name) throws IOException {
    TestLake lake = new TestLake(folder);
    Path given = SharedCases.folder(name).resolve("casework");
    SharedCases.copy(SharedCases.folder("base"), lake.landing());
    if (Files.isDirectory(given.resolve("patients.csv"))) {
      Files.delete(lake.landing().resolve("casework/patients.csv"));
    }
    SharedCases.copy(given, lake.landing().resolve("casework"));
    return lake;
  }

  static CommandLineRun casework(TestLake lake, String date, String... more) {
    Stream<String> command =
        Stream.of(
            "run",
            "casework",
            "--landing",
            lake.landing().toString(),
            "--lake",
            lake.root().toString(),
            "--date",
            date,
            "--quiet");
    return CommandLineRun.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  static CommandLineRun sql(TestLake lake, String query) {
    return CommandLineRun.of("sql", "--lake", lake.root().toString(), "--format", "csv", query);
  }

  private static String patients(TestLake lake) {
    CommandLineRun run = sql(lake, "select count(*) from casework.stg_patients");
    return run.code() == 0 ? run.out().lines().toList().get(1) : NOT_STAGED;
  }

  static void verdict(String name, CommandLineRun run) {
    String first = run.err().lines().findFirst().orElse("");
    System.out.printf("%-40s exit %2d  %s%n", name, run.code(), first);
  }
}
