package org.almoner.claims;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.X12Row;
import org.almoner.generate.Landings;
import org.almoner.generate.claims.ClaimsChapter;
import org.almoner.generate.story.World;

/** A generated world of claims on disk: its files read, and its truth. */
record GeneratedClaims(Path landing, List<Tables> files, List<Map<String, String>> truth) {
  private static final List<String> KEY =
      List.of("pcn", "payer", "payer_sequence", "source", "service_from");
  private static final List<String> COMPARED =
      List.of(
          "submitted_date",
          "initial_outcome",
          "state",
          "label",
          "initial_cause",
          "payer_paid",
          "contractual",
          "denied_amount",
          "patient_responsibility",
          "prior_payer");

  static GeneratedClaims write(World world, Path folder) throws IOException {
    Path landing = folder.resolve("landing");
    Landings.write(new ClaimsChapter(world), landing, 2);
    List<Tables> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(landing.resolve("claims/x12"))) {
      paths
          .filter(path -> path.toString().endsWith(".x12"))
          .sorted()
          .forEach(p -> files.add(Tables.read(p)));
    }
    return new GeneratedClaims(
        landing, files, rows(folder.resolve("landing-truth/claims/claims.csv")));
  }

  /** Rows of a CSV file that quotes nothing. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] columns = lines.get(0).split(",");
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] values = line.split(",", -1);
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], values[i]);
              }
              return row;
            })
        .toList();
  }

  /** What is true of claims as of a day. */
  List<Map<String, String>> truth(LocalDate day) {
    return truth.stream().filter(row -> row.get("as_of").equals(day.toString())).toList();
  }

  Map<String, Integer> situations() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    rows(landing.resolveSibling("landing-truth/claims/situations.csv"))
        .forEach(row -> counts.put(row.get("situation"), Integer.valueOf(row.get("count"))));
    return counts;
  }

  /** Rows of a kind as columns, of all files. */
  Stream<Map<String, String>> columns(Class<? extends X12Row> kind) {
    return files.stream()
        .flatMap(file -> file.merged().stream())
        .filter(kind::isInstance)
        .map(row -> Columns.of((Record) row));
  }

  List<LocalDate> days() {
    return truth.stream()
        .map(row -> LocalDate.parse(row.get("as_of")))
        .distinct()
        .sorted()
        .toList();
  }

  /** What differs between truth and what is decided of the files by a day, a line each. */
  List<String> differences(LocalDate day) {
    Map<String, String> expected = new TreeMap<>();
    truth(day)
        .forEach(row -> expected.merge(key(renamed(row)), values(renamed(row)), (a, b) -> a + b));
    Map<String, String> found = new TreeMap<>();
    new DecidedWorld(files, day)
        .columns("fct_claims")
        .forEach(row -> found.merge(key(row), values(row), (a, b) -> a + b));
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (key, values) -> {
          String other = found.getOrDefault(key, "none");
          if (!values.equals(other)) {
            differences.add(key + " truth " + values + " decided " + other);
          }
        });
    found.forEach(
        (key, values) -> {
          if (!expected.containsKey(key)) {
            differences.add(key + " only decided " + values);
          }
        });
    return differences;
  }

  private static Map<String, String> renamed(Map<String, String> row) {
    Map<String, String> renamed = new HashMap<>(row);
    renamed.put("payer", row.get("payer_id"));
    renamed.put("initial_outcome", row.get("outcome"));
    renamed.put("initial_cause", row.get("cause"));
    return renamed;
  }

  private static String key(Map<String, String> row) {
    return KEY.stream().map(name -> text(row.get(name))).collect(joining(" "));
  }

  private static String values(Map<String, String> row) {
    return COMPARED.stream().map(name -> amount(text(row.get(name)))).collect(joining(" ; "));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String amount(String value) {
    return value.matches("-?[0-9]+([.][0-9]+)?")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }
}
