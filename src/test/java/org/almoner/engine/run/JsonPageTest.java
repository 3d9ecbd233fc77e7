package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.engine.Job;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.governance.Manifest;
import org.almoner.governance.ModelEvent;
import org.almoner.support.CsvTable;
import org.almoner.support.GivenTables;
import org.almoner.support.TestLake;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/json.md names the fields that are written, and no others. */
class JsonPageTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|(.*)$");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @TempDir private Path folder;

  @Test
  void runsWriteTheFieldsOfThePage() throws IOException {
    Table herd =
        Table.of("zoo", Layer.MART, "herd", "one row per id")
            .key("id", DataTypes.StringType, "what it is called");
    TestLake lake = new TestLake(folder);
    Job given = new GivenTables(Map.of(herd, CsvTable.of("id\nlion\n")));
    RunRequest request =
        lake.request(new Pipeline("herd", "", List.of(given)), TestLake.DATE, Reuse.STAGING);
    RunReport report;
    try (EventLog events = new EventLog(lake.lake(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
      report = lake.run(request, events);
    }
    Path run = lake.root().resolve("_runs").resolve(report.runId());

    assertThat(fields(JSON.readTree(run.resolve("run_summary.json").toFile())))
        .isEqualTo(without(documented("run_summary.json"), "seconds_late"));
    events(run).forEach((kind, written) -> assertThat(written).as(kind).isEqualTo(event(kind)));
  }

  @Test
  void modelsWriteTheFieldsOfThePage() {
    assertThat(components(Manifest.class)).isEqualTo(documented("manifest.json"));
    assertThat(components(ModelEvent.class)).isEqualTo(documented("history"));
  }

  private static Map<String, Set<String>> events(Path run) throws IOException {
    Map<String, Set<String>> kinds = new HashMap<>();
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ndjson")).toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode event = JSON.readTree(line);
          kinds.put(event.get("event").asText(), fields(event));
        }
      }
    }
    assertThat(kinds).containsKeys("run_started", "job_started", "job_finished", "run_finished");
    return kinds;
  }

  /** The fields of an event of which nothing failed. */
  private static Set<String> event(String kind) {
    Set<String> fields = new TreeSet<>(List.of("at", "event"));
    rows("events")
        .filter(row -> row.group(1).equals(kind))
        .flatMap(row -> NAME.matcher(row.group(2)).results())
        .forEach(name -> fields.add(name.group(1)));
    return without(fields, "error");
  }

  private static Set<String> documented(String section) {
    Set<String> fields = new TreeSet<>();
    rows(section).forEach(row -> fields.add(row.group(1)));
    return fields;
  }

  private static Stream<MatchResult> rows(String section) {
    try {
      String page = Files.readString(Path.of("docs/json.md"));
      String from = page.substring(page.indexOf("\n## " + section + "\n") + 1);
      int end = from.indexOf("\n## ");
      return ROW.matcher(end < 0 ? from : from.substring(0, end)).results();
    } catch (IOException e) {
      throw new AssertionError("Cannot read the page", e);
    }
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    node.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static Set<String> components(Class<? extends Record> type) {
    Set<String> fields = new TreeSet<>();
    Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .map(new SnakeCaseStrategy()::translate)
        .forEach(fields::add);
    return fields;
  }

  private static Set<String> without(Set<String> fields, String one) {
    Set<String> others = new TreeSet<>(fields);
    others.remove(one);
    return others;
  }
}
