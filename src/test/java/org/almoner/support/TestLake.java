package org.almoner.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Deliveries;
import org.almoner.engine.Job;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Sessions;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.SmallTable;
import org.almoner.engine.run.JobReport;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunListener;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.engine.run.Runner;

/** A lake and a landing directory in a temporary folder, and runs over them. */
public record TestLake(Path folder) {
  public static final LocalDate DATE = InMemoryRun.DATE;

  /** When every run happens, by the machine's clock. */
  public static final Instant NOW = Instant.parse("2026-03-21T03:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  public Path root() {
    return folder.resolve("lake");
  }

  public Path landing() {
    return folder.resolve("landing");
  }

  /** The same lake and landing directory in another folder. */
  public TestLake copiedTo(Path target) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        Path copy = target.resolve(folder.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
      return new TestLake(target);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + folder, e);
    }
  }

  /** As a new process sees it: nothing is remembered from an earlier run. */
  public Lake lake() {
    return new Lake(root().toString(), Sessions.hadoop(Map.of()), CLOCK);
  }

  /** Puts a file in the landing directory, in place of one with the same name. */
  public TestLake deliver(String name, byte[] bytes) {
    try {
      Path file = landing().resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot deliver " + name, e);
    }
  }

  public TestLake deliver(String name, String text) {
    return deliver(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public RunReport run(Pipeline pipeline) {
    return run(pipeline, DATE, Reuse.STAGING);
  }

  public RunReport run(Pipeline pipeline, LocalDate date) {
    return run(pipeline, date, Reuse.STAGING);
  }

  public RunReport resume(Pipeline pipeline) {
    return run(pipeline, DATE, Reuse.EVERYTHING);
  }

  public RunReport run(Pipeline pipeline, LocalDate date, Reuse reuse) {
    return run(request(pipeline, date, reuse), new RunListener() {});
  }

  /** A run of deliveries that are not as usual. */
  public RunReport run(Pipeline pipeline, LocalDate date, Deliveries feeds) {
    return run(request(pipeline, date, Reuse.STAGING).with(feeds), new RunListener() {});
  }

  public RunReport run(RunRequest request, RunListener listener) {
    return new Runner(lake(), TestSpark::session, CLOCK, 2).run(request, listener);
  }

  /** A run of what is delivered, with the settings of the installation. */
  public RunRequest request(Pipeline pipeline, LocalDate date, Reuse reuse) {
    return new RunRequest(
        pipeline,
        new BusinessDate(date, ZoneOffset.UTC),
        Optional.of(landing()).filter(Files::isDirectory).map(Path::toString),
        reuse);
  }

  /** All columns of the table's latest rows, in a stable order. */
  public List<String> rows(Table table) {
    List<String> columns = List.of(Lake.schema(table).fieldNames());
    return rows(table, columns.toArray(String[]::new));
  }

  public List<String> rows(Table table, String... columns) {
    return CsvTable.shown(
        List.of(columns), lake().read(TestSpark.session(), table).collectAsList());
  }

  /** Rows of a ledger table: the values of the named columns, in the order of the runs. */
  public List<List<Object>> ledger(Table table, String... columns) {
    List<String> names = List.of(table.schema().fieldNames());
    return new SmallTable(lake(), table)
        .rows().stream()
            .map(row -> Stream.of(columns).<Object>map(c -> row.get(names.indexOf(c))).toList())
            .toList();
  }

  /** As if so many days had passed: every file and folder is that much older. */
  public void age(int days) {
    try (Stream<Path> all = Files.walk(root())) {
      for (Path each : all.toList()) {
        long older = Files.getLastModifiedTime(each).toMillis() - Duration.ofDays(days).toMillis();
        Files.setLastModifiedTime(each, FileTime.fromMillis(older));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot age " + root(), e);
    }
  }

  /** Removes all tables of a domain, as if nothing had been written there. */
  public void forget(String domain) {
    org.apache.hadoop.fs.Path folder =
        new org.apache.hadoop.fs.Path(root().toUri().getPath(), domain);
    try {
      lake().fileSystem().delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }

  public static Map<String, JobStatus> statuses(RunReport report) {
    Map<String, JobStatus> statuses = new LinkedHashMap<>();
    report.jobs().forEach(job -> statuses.put(job.job().name(), job.status()));
    return statuses;
  }

  public static JobReport report(RunReport report, String job) {
    return report.jobs().stream().filter(j -> j.job().name().equals(job)).findFirst().orElseThrow();
  }

  public long version(Table table) {
    return lake().latest(table).orElseThrow().number();
  }

  /** Every file of the tables that the pipeline builds, with its size: data, and Delta logs. */
  public Map<String, Long> files(Pipeline pipeline) {
    Map<String, Long> files = new TreeMap<>();
    for (Job job : pipeline.jobs()) {
      job.outputs().forEach(table -> files.putAll(files(table)));
    }
    return files;
  }

  public Map<String, Long> files(Table table) {
    Path folder = root().resolve(table.domain()).resolve(table.name());
    Map<String, Long> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root().relativize(file).toString(), Files.size(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
