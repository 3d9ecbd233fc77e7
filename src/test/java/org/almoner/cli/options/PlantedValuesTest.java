package org.almoner.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Pipeline;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.run.EventLog;
import org.almoner.engine.run.JobReport;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.OpsTables;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.engine.run.RunSummary;
import org.almoner.engine.run.Runner;
import org.almoner.support.LoggedText;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a job fails, no value of a row reaches the summary, events, ledger or terminal. */
class PlantedValuesTest {
  private static final String PLANTED = "MRN-7312-Ottoline";

  @TempDir private Path folder;

  /** What a job does before it fails. */
  private interface Work {
    void run(JobContext context) throws Exception;
  }

  private record Failing(String name, Work work) implements Job {
    @Override
    public List<Table> inputs() {
      return List.of();
    }

    @Override
    public List<Table> outputs() {
      return List.of();
    }

    @Override
    public boolean mayRefuse() {
      return true;
    }

    @Override
    public void run(JobContext context) {
      try {
        work.run(context);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
  }

  private Map<String, Work> failures() throws IOException {
    Path garbage = Files.writeString(folder.resolve("garbage.parquet"), PLANTED.repeat(50));
    Path json = Files.writeString(folder.resolve("x.json"), "{\"a\": " + PLANTED + "}");
    Map<String, Work> failures = new LinkedHashMap<>();
    failures.put("cast-integer", query("cast(v as int)"));
    failures.put("cast-date", query("cast(v as date)"));
    failures.put("to-timestamp", query("to_timestamp(v, 'yyyy-MM-dd')"));
    failures.put("raise-error", query("raise_error('value ' || v)"));
    failures.put("assert-true", query("assert_true(v = 'x', v)"));
    failures.put("divide", query("length(v) / (length(v) - length(v))"));
    failures.put("map-key", query("map_from_arrays(array(v, v), array(1, 2))"));
    failures.put(
        "from-json", query("from_json('{\"a\": ' || v || '}', 'a int', map('mode', 'FAILFAST'))"));
    failures.put("to-number", query("to_number(v, '999')"));
    failures.put("column", context -> context.spark().sql("select `" + PLANTED + "`").collect());
    failures.put("parquet", context -> context.spark().read().parquet(garbage.toString()).count());
    failures.put(
        "json-file",
        context ->
            context
                .spark()
                .read()
                .option("mode", "FAILFAST")
                .schema("a int")
                .json(json.toString())
                .collect());
    failures.put("illegal-state", context -> fail(new IllegalStateException("found " + PLANTED)));
    failures.put("number", context -> Integer.parseInt(PLANTED));
    failures.put("date", context -> LocalDate.parse(PLANTED.strip()));
    failures.put("jackson", context -> new ObjectMapper().readTree("{\"a\": " + PLANTED));
    failures.put(
        "unchecked", context -> fail(new UncheckedIOException(new IOException("at " + PLANTED))));
    failures.put("no-column", context -> context.read(null));
    return failures;
  }

  @Test
  void noErrorOfALibraryIsToldWithItsMessage() throws IOException {
    TestLake lake = new TestLake(folder.resolve("home"));
    List<Job> jobs = new ArrayList<>();
    failures().forEach((name, work) -> jobs.add(new Failing(name, work)));
    StringWriter terminal = new StringWriter();

    RunReport report;
    try (LoggedText log = LoggedText.of(Runner.class.getPackage())) {
      report = run(lake, new Pipeline("failing", "", jobs), terminal);

      assertThat(log.text()).contains("illegal-state failed: IllegalStateException at Planted");
      assertThat(log.text()).doesNotContain("7312", "Ottoline");
    }

    assertThat(TestLake.statuses(report).values()).containsOnly(JobStatus.FAILED);
    assertThat(report.jobs()).extracting(JobReport::message).doesNotContain("");
    assertThat(terminal.toString())
        .contains(
            "Spark error CAST_INVALID_INPUT", "IllegalStateException at PlantedValuesTest.java")
        .doesNotContain("7312", "Ottoline");
    assertThat(lake.ledger(OpsTables.JOB_RUNS, "error"))
        .hasSize(jobs.size())
        .noneSatisfy(row -> assertThat(row.toString()).contains("7312"));
    assertThat(lake.ledger(OpsTables.RUNS, "error").toString()).doesNotContain("7312");
    assertThat(written(lake.root())).isNotEmpty().noneMatch(text -> text.contains("7312"));
  }

  @Test
  void whatWeSayToPeopleIsTold() {
    TestLake lake = new TestLake(folder.resolve("home"));
    List<Job> jobs =
        List.of(
            new Failing("usage", context -> fail(new UsageException("conf/x.yaml, line 3: wrong"))),
            new Failing(
                "storage",
                context ->
                    fail(new StorageException("Cannot read /x/y", new IOException("secret")))));

    RunReport report = run(lake, new Pipeline("told", "", jobs), new StringWriter());

    assertThat(report.jobs())
        .extracting(JobReport::message)
        .containsExactly("conf/x.yaml, line 3: wrong", "Cannot read /x/y");
  }

  private static Work query(String expression) {
    return context ->
        context
            .spark()
            .sql("select " + expression + " from values ('" + PLANTED + "') as t(v)")
            .collect();
  }

  private static void fail(RuntimeException error) {
    throw error;
  }

  private static RunReport run(TestLake lake, Pipeline pipeline, StringWriter terminal) {
    Clock clock = Clock.systemUTC();
    RunRequest request =
        new RunRequest(
            pipeline,
            new BusinessDate(TestLake.DATE, ZoneOffset.UTC),
            Optional.empty(),
            Reuse.STAGING);
    PrintWriter err = new PrintWriter(terminal, true);
    try (EventLog events = new EventLog(lake.lake(), clock)) {
      RunReport report =
          new Runner(lake.lake(), TestSpark::session, clock, 2)
              .run(request, events.and(new RunPrinter(err, err, true, false)));
      RunSummary.write(lake.lake(), report);
      return report;
    }
  }

  private static List<String> written(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      List<String> texts = new ArrayList<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
      return texts;
    }
  }
}
