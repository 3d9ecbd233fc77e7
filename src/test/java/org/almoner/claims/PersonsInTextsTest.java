package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.Almoner;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.CommandLineRun;
import org.almoner.support.LoggedText;
import org.almoner.support.TestLake;
import org.almoner.tables.claims.X12Submissions;
import org.almoner.tables.claims.X12Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CLAIMS 12: no text that is not a table of persons holds what is known of one. */
class PersonsInTextsTest {
  @TempDir private Path folder;

  @Test
  void whatTheReaderSaysOfBrokenPartsHoldsNothingOfPersons() {
    PlantedPersons persons = new PlantedPersons();
    List<Object> said = new ArrayList<>();
    persons
        .files()
        .forEach(
            (name, bytes) -> {
              Tables tables = Tables.read(name, new ByteArrayInputStream(bytes));
              said.addAll(tables.of(Quarantined.class));
              for (TransactionEnd end : tables.of(TransactionEnd.class)) {
                said.add(end.type() + " " + end.state() + " " + end.warnings());
              }
            });

    assertThat(persons.planted()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(said).hasSizeGreaterThan(15);
    assertNone(persons, "reader", said.toString());
  }

  @Test
  void whatTheValidatorAndAcknowledgementsSayHoldsNothingOfPersons() throws IOException {
    PlantedPersons persons = new PlantedPersons();
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, byte[]> each : persons.files().entrySet()) {
      String file = Files.write(folder.resolve(each.getKey() + ".x12"), each.getValue()).toString();
      for (String format : List.of("table", "json")) {
        tell(texts, "claims", "validate", file, "--format", format);
      }
      for (String answer : List.of("999", "997")) {
        tell(texts, "claims", "acknowledge", file, "--to", answer);
      }
    }

    assertThat(texts.values())
        .anyMatch(text -> text.contains("IK4*"))
        .anyMatch(text -> text.contains("AK4*"));
    assertThat(texts.toString()).contains("IK3*", "TA1*", "not_x12");
    texts.forEach((where, text) -> assertNone(persons, where, text));
  }

  private static void tell(Map<String, String> texts, String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    texts.put(String.join(" ", arguments), run.code() + run.out() + run.err());
  }

  @Test
  void aRunOverThemTellsNothingOfPersons() throws IOException {
    PlantedPersons persons = new PlantedPersons();
    TestLake lake = new TestLake(folder);
    persons.files().forEach((name, bytes) -> lake.deliver("claims/x12/" + name, bytes));
    deliverFeeds(lake, persons.planted().get(0), persons.planted().get(1));
    Map<String, String> texts = new TreeMap<>();
    try (LoggedText logged = LoggedText.of(Almoner.class.getPackage())) {
      CommandLineRun run =
          command(
              lake,
              "run",
              "claims",
              "--date",
              "2026-02-01",
              "--landing",
              lake.landing().toString(),
              "--debug");
      texts.put("run", run.out() + run.err());
      CommandLineRun unknown = command(lake, "claims", "show", persons.planted().get(0));
      texts.put("show", unknown.out() + unknown.err());
      assertThat(run.code()).as(run.err()).isIn(0, 10);
      texts.put("log", logged.text());
    }
    texts.putAll(filesOf(lake.root()));
    OpsTables.all().stream()
        .filter(table -> lake.lake().has(table))
        .forEach(table -> texts.put(table.fullName(), lake.rows(table).toString()));
    texts.put("x12_quarantine", lake.rows(X12Tables.X12_QUARANTINE).toString());
    Table quarantine = Quarantine.table("claims");
    if (lake.lake().has(quarantine)) {
      texts.put(
          "quarantine", lake.rows(quarantine, "table_name", "file", "line", "rules").toString());
    }

    assertThat(lake.rows(X12Submissions.STG_CLAIMS).toString())
        .as("what is searched for was taken in")
        .contains(persons.planted().get(1));
    assertThat(texts.get("x12_quarantine")).contains("not_x12", "truncated", "clm_incomplete");
    assertThat(texts.keySet()).anyMatch(name -> name.endsWith("run_summary.json"));
    texts.forEach((where, text) -> assertNone(persons, where, text));
  }

  private static CommandLineRun command(TestLake lake, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--lake", lake.root().toString()));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  /** Rows that break their contracts, and some that keep them. */
  private static void deliverFeeds(TestLake lake, String name, String id) {
    lake.deliver(
        "claims/denial_notes.csv",
        "pcn,source,text,received_at\n%s,phone,%s called,%s\n,,%s,\n"
            .formatted(id, name, name, name));
    lake.deliver(
        "claims/members.csv",
        "payer_id,member_id,from,to,patient_id\nSUN01,%s,%s,,%s\n,%s,,,\n"
            .formatted(id, name, id, name));
    lake.deliver(
        "claims/remediation_results.csv",
        "pcn,action_id,what,at,by\n%s,%s,%s,%s,%s\n".formatted(id, id, name, name, name));
  }

  /** Summaries, events and logs of the lake: whatever is no Parquet. */
  private static Map<String, String> filesOf(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.endsWith(".crc") && !name.endsWith(".parquet")) {
          texts.put(name, text(file));
        }
      }
    }
    return texts;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertNone(PlantedPersons persons, String where, String text) {
    assertThat(persons.planted()).as(where).noneMatch(text::contains);
  }
}
