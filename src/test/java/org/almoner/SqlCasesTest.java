package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.Job;
import org.almoner.engine.Table;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder {@code cases/<job>/<situation>} is a test for the business date 2026-03-20: a CSV
 * file per input (none means no rows), {@code expected.csv} with the columns that matter, and for
 * staging {@code quarantine.csv} with the rows that broke a rule.
 */
class SqlCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TestFactory
  Stream<DynamicTest> cases() {
    return folders(CASES)
        .flatMap(
            job ->
                folders(job)
                    .map(
                        situation ->
                            DynamicTest.dynamicTest(
                                job.getFileName() + ": " + situation.getFileName(),
                                () -> check(job.getFileName().toString(), situation))));
  }

  private static void check(String name, Path situation) {
    Job job = Catalogue.job(name);
    Table output = job.outputs().get(0);

    InMemoryRun run = InMemoryRun.of(job, inputs(job, situation));

    CsvTable expected = CsvTable.read(situation.resolve("expected.csv"));
    assertThat(CsvTable.shown(expected.header(), run.rows(output)))
        .containsExactlyElementsOf(expected.shown());
    Path quarantine = situation.resolve("quarantine.csv");
    if (Files.exists(quarantine)) {
      CsvTable broken = CsvTable.read(quarantine);
      assertThat(CsvTable.shown(broken.header(), run.quarantined(output)))
          .containsExactlyElementsOf(broken.shown());
    }
  }

  private static Map<Table, CsvTable> inputs(Job job, Path situation) {
    Map<Table, CsvTable> inputs = new LinkedHashMap<>();
    List<String> known = job.inputs().stream().map(table -> table.name() + ".csv").toList();
    for (Table input : job.inputs()) {
      Path file = situation.resolve(input.name() + ".csv");
      inputs.put(input, Files.exists(file) ? CsvTable.read(file) : CsvTable.empty());
    }
    assertThat(known).as("inputs of " + job.name()).containsAll(given(situation));
    return inputs;
  }

  private static List<String> given(Path situation) {
    return children(situation)
        .map(file -> file.getFileName().toString())
        .filter(name -> !List.of("expected.csv", "quarantine.csv").contains(name))
        .toList();
  }

  private static Stream<Path> folders(Path parent) {
    return children(parent).filter(Files::isDirectory);
  }

  private static Stream<Path> children(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + parent, e);
    }
  }
}
