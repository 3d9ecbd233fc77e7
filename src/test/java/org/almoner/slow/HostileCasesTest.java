package org.almoner.slow;

import static org.almoner.slow.CasesAsGivenTest.sql;
import static org.almoner.slow.CasesAsGivenTest.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.almoner.Main;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What enemies deliver, ask and write, on the command line, as it was given. */
@Tag("slow")
class HostileCasesTest {
  private static final String HEADER =
      "id,insurance_type,preferred_channel,state,risk_score,created_at\n";

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static TestLake lake;

  @BeforeAll
  static void aNightAndTheLandings() throws Exception {
    lake = CaseworkLanding.deliver(new TestLake(shared.resolve("base")));
    assertThat(CasesAsGivenTest.casework(lake, "2026-03-20").code()).isZero();
    Process made =
        new ProcessBuilder(
                "python3",
                SharedCases.folder("security/make-landings.py").toString(),
                shared.resolve("landings").toString())
            .start();
    assumeTrue(made.waitFor() == 0, "needs python3");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colon         |  0 |
          cols200k      |  0 |
          dangling      | 10 | casework/patients.csv is a link to nothing
          deepjson      |  0 | the line is not JSON (1 row in quarantine, first at casework/patients.ndjson line 1)
          deepjson900   |  0 |
          devzero       | 10 | casework/patients.csv is a link that leaves the landing directory
          dirasfile     | 13 | casework/patients.csv/ is no delivery: it holds no file
          fifo          | 10 | casework/patients.csv is a pipe, a socket or a device
          gzbomb        | 10 | casework/patients.csv.gz unpacks to more than 500 times its size
          gzbombheader  | 10 | casework/patients.csv.gz, line 1: the header is longer than 2 MiB
          gznewlines    | 10 | casework/patients.csv.gz unpacks to more than 500 times its size
          hugenum       | 10 | risk_score is readable as double
          hugenumjson   | 10 | the line is not JSON (2 rows in quarantine, first at casework/patients.ndjson line 2)
          injection     |  0 |
          longline200m  |  0 | the row is longer than 16 MiB (1 row in quarantine, first at casework/patients.csv line 3)
          loop          | 10 | casework/patients.csv is a link to nothing
          names         |  0 |
          nuls          |  0 | the row holds a NUL character (1 row in quarantine, first at casework/patients.csv line 3)
          nuls9k        |  0 | the row holds a NUL character (1 row in quarantine, first at casework/patients.csv line 302)
          pq_garbage    | 10 | casework/patients.parquet cannot be read as Parquet
          pq_negfooter  | 10 | casework/patients.parquet cannot be read as Parquet
          pq_short      | 10 | casework/patients.parquet cannot be read as Parquet
          symlink       | 10 | casework/patients.csv is a link that leaves the landing directory
          """)
  void aLandingMadeByAnEnemy(String name, int code, String told) {
    CommandLineRun run =
        CommandLineRun.of(patients(shared.resolve("landings/" + name), folder.resolve("lake")));

    verdict("security/make-landings " + name, run);
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(told == null ? "" : told).doesNotContain("\u001b");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sql-emoji/query.sql, 0",
    "sql-env-substitution/query.sql, 0",
    "sql-from-xml-xsd/query.sql, 2",
    "sql-identifier-reflect/query.sql, 2",
    "sql-offset-injection/shift.sql, 2",
    "sql-offset-injection/shift2.sql, 2"
  })
  void aQueryReadsOnly(String name, int code) throws IOException {
    String query = Files.readString(SharedCases.folder("security/" + name));

    CommandLineRun run = sql(lake, query);

    verdict("security/" + name, run);
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(Path.of("scratch/security/leak")).doesNotExist();
    if (name.contains("env")) {
      assertThat(run.out()).contains("${env:ALMONER_DB_PASSWORD}", "${system:user.home}");
    }
  }

  @Test
  void anExportNeverWritesIntoTheLake() {
    Path log = lake.root().resolve("casework/stg_patients/_delta_log/00000000000000000000.json");

    CommandLineRun run =
        CommandLineRun.of(
            "export",
            "casework.stg_patients",
            "--to",
            "csv",
            "--out",
            log.toString(),
            "--lake",
            lake.root().toString());

    verdict("security/export-into-lake", run);
    assertThat(run.code()).isEqualTo(2);
    assertThat(sql(lake, "select count(*) from casework.stg_patients").code()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"dup, line 3", "frac, line 2"})
  void settingsThatSayTwoThingsOrHalvesAreRefused(String name, String line) {
    Path conf = SharedCases.folder("security/yaml-dup-and-fraction/" + name + ".yaml");

    CommandLineRun run = CasesAsGivenTest.casework(lake, "2026-03-20", "--conf", conf.toString());

    verdict("security/yaml-dup-and-fraction " + name, run);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(name + ".yaml, " + line);
  }

  @Test
  void aBombOfAHeaderAloneEndsWithinHalfAMinute() throws Exception {
    Launched run = launch(shared.resolve("landings/gzbombheader"));
    boolean ended = run.process().waitFor(30, TimeUnit.SECONDS);
    run.kill();

    verdict("security/gz-bomb-header alone", new CommandLineRun(0, "", run.printed()));
    assertThat(ended).as(run.printed()).isTrue();
    assertThat(run.process().exitValue()).isEqualTo(10);
    assertThat(run.printed()).contains("casework/patients.csv.gz, line 1: the header is longer");
  }

  @Test
  void aRowOf400MegabytesCostsOnlyItselfUnderAHeapOf700() throws Exception {
    Path file = folder.resolve("landing/casework/patients.csv");
    Files.createDirectories(file.getParent());
    byte[] million = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((HEADER + "P1,").getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 400; i++) {
        out.write(million);
      }
      out.write(
          ",phone,GA,0.5,2026-01-02\nP2,medicaid,phone,GA,0.5,2026-01-02\n"
              .getBytes(StandardCharsets.US_ASCII));
    }

    Launched run = launch(folder.resolve("landing"));
    int code = run.end();

    verdict("lake/one-long-line", new CommandLineRun(code, "", run.printed()));
    assertThat(code).as(run.printed()).isZero();
    assertThat(run.printed()).contains("the row is longer than 16 MiB (1 row in quarantine");
  }

  /** In a process of its own, with a heap of 700 MB. */
  private Launched launch(Path landing) {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx700m", "-Xss4m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(patients(landing, folder.resolve("lake"))));
    return Launched.start(folder.resolve("scratch"), command);
  }

  private static String[] patients(Path landing, Path root) {
    return Stream.of(
            "run casework --only ingest-casework-patients build-casework-stg-patients --date 2026-03-20 --quiet"
                .split(" "),
            new String[] {"--landing", landing.toString(), "--lake", root.toString()})
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }
}
